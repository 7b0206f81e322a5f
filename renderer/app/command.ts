import type { TablerIcon } from '@tabler/icons-react'

/** Something the agent can have done, as the palette shows it. */
export type Command = {
  readonly label: string
  readonly icon: TablerIcon
  /** Which of several things it is done with; `words` stand behind the label. */
  readonly which?: { readonly key: string; readonly words: string } | undefined
  /** One of many ways to see or to set something: not listed before it is typed. */
  readonly isQuiet?: boolean | undefined
  /** The keys that do the same without the palette. */
  readonly keys?: string | undefined
  readonly run: () => void
}

/** The same for the same command whatever else is offered. */
export function commandId({ label, which }: Command): string {
  return which === undefined ? label : `${label} ${which.key}`
}
