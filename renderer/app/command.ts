import type { TablerIcon } from '@tabler/icons-react'

/** Something the agent can have done, as the palette shows it. */
export type Command = {
  readonly label: string
  readonly icon: TablerIcon
  /** The keys that do the same without the palette. */
  readonly keys?: string | undefined
  readonly run: () => void
}
