import { listOrders, type ListOrder, type ListQuery } from '@renderer/data/customer-list-query'
import type { ListDays, ListFilter } from '@renderer/state/ui-store'
import type { CustomerType } from '@shared/domain/customer-profile'
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

export const typeFilters: readonly { readonly label: string; readonly type: CustomerType | 'all' }[] = [
  { label: 'Businesses and individuals', type: 'all' },
  { label: 'Businesses', type: 'BUSINESS' },
  { label: 'Individuals', type: 'INDIVIDUAL' },
]

export const dayFilters: readonly { readonly label: string; readonly days: ListDays }[] = [
  { label: 'Changed at any time', days: null },
  { label: 'Changed today', days: 1 },
  { label: 'Changed in the last 7 days', days: 7 },
  { label: 'Changed in the last 30 days', days: 30 },
]

export const orderWords: Record<ListOrder, string> = { time: 'Last change', name: 'Name', state: 'State' }
export const orders = listOrders

/** Whether a filter is the one that is set. */
export function isFilterSet(filter: StateFilter, states: readonly CustomerState[] | 'all'): boolean {
  return String(filter.states) === String(states)
}

/** Whether a list leaves anybody out. */
export function isNarrowed({ text, states, type, days, batch }: ListFilter): boolean {
  return text.trim() !== '' || states !== 'all' || type !== 'all' || days !== null || batch !== null
}

/** What a filter asks for on the day that began at `today` (epoch ms). */
export function toListQuery(
  { text, states, type, days, order, batch }: ListFilter,
  today: number,
): ListQuery {
  return { text, states, type, order, batch, since: days === null ? null : daysBefore(today, days - 1) }
}

/** When the day of an instant began here, epoch ms. */
export function startOfDay(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0)
}

// By the calendar: some days are longer than others.
function daysBefore(today: number, days: number): number {
  const day = new Date(today)
  return day.setDate(day.getDate() - days)
}
