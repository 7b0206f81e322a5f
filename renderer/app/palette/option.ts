import type { ListRow } from '@renderer/data/customer-list-query'
import type { Command } from '@renderer/app/command'

/** One line of the palette. */
export type Option = {
  /** The same for the same thing whatever else is in the list. */
  readonly id: string
  readonly run: () => void
} & (
  | { readonly kind: 'command' | 'choice' | 'server'; readonly command: Command }
  | { readonly kind: 'customer'; readonly row: ListRow }
)
