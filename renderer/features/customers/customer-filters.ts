import type { CustomerState } from '@shared/domain/customer-state'

export type StateFilter = { readonly label: string; readonly states: readonly CustomerState[] | 'all' }

/** The filters above the list, in the order of a customer's life. */
export const stateFilters: readonly StateFilter[] = [
  { label: 'All', states: 'all' },
  { label: 'Drafts', states: ['draft'] },
  { label: 'In outbox', states: ['queued', 'sending', 'unclear'] },
  { label: 'For you', states: ['refused', 'needs-you'] },
  { label: 'Synced', states: ['synced'] },
  { label: 'Gone', states: ['gone'] },
]

/** Whether a filter is the one that is set. */
export function isFilterSet(filter: StateFilter, states: readonly CustomerState[] | 'all'): boolean {
  return String(filter.states) === String(states)
}
