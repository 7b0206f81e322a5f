import { msg } from '@lingui/core/macro'
import { listOrders, type ListOrder, type ListQuery } from '@renderer/data/customer-list-query'
import type { ListDays, ListFilter } from '@renderer/state/ui-store'
import { liveWords } from '@renderer/ui/live-words'
import type { CustomerType } from '@shared/domain/customer-profile'
import type { CustomerState } from '@shared/domain/customer-state'

export type StateFilter = { readonly label: string; readonly states: readonly CustomerState[] | 'all' }

/** The filters above the list, in the order of a customer's life. */
export const stateFilters: readonly StateFilter[] = (
  [
    { label: msg`All`, states: 'all' },
    { label: msg`Drafts`, states: ['draft'] },
    { label: msg`In outbox`, states: ['queued', 'sending', 'unclear'] },
    { label: msg`For you`, states: ['refused', 'needs-you'] },
    { label: msg({ message: 'Synced', context: 'several customers' }), states: ['synced'] },
    { label: msg`Gone`, states: ['gone'] },
  ] as const
).map((one) => liveWords(one))

export const typeFilters: readonly { readonly label: string; readonly type: CustomerType | 'all' }[] = (
  [
    { label: msg`Businesses and individuals`, type: 'all' },
    { label: msg`Businesses`, type: 'BUSINESS' },
    { label: msg`Individuals`, type: 'INDIVIDUAL' },
  ] as const
).map((one) => liveWords(one))

export const dayFilters: readonly { readonly label: string; readonly days: ListDays }[] = (
  [
    { label: msg`Changed at any time`, days: null },
    { label: msg`Changed today`, days: 1 },
    { label: msg`Changed in the last 7 days`, days: 7 },
    { label: msg`Changed in the last 30 days`, days: 30 },
  ] as const
).map((one) => liveWords(one))

/** Of a customer; a part of a country is something else. */
export const STATE = msg({ message: 'State', context: 'of a customer' })

export const orderWords: Record<ListOrder, string> = liveWords({
  time: msg`Last change`,
  name: msg`Name`,
  state: STATE,
})
export const orders = listOrders

export type Order = Pick<ListFilter, 'order' | 'isReversed'>

type Direction = 'ascending' | 'descending'

export const directionWords: Record<Direction, string> = liveWords({
  ascending: msg`ascending`,
  descending: msg`descending`,
})

/** Which way an order goes; the last change begins with the newest. */
export function directionOf({ order, isReversed }: Order): Direction {
  const isNewestFirst = order === 'time'
  return isNewestFirst === isReversed ? 'ascending' : 'descending'
}

/** Whether a filter is the one that is set. */
export function isFilterSet(filter: StateFilter, states: readonly CustomerState[] | 'all'): boolean {
  return String(filter.states) === String(states)
}

/** Whether a list leaves anybody out. */
export function isNarrowed({ text, states, type, days, batch, only }: ListFilter): boolean {
  const isOfAll = states === 'all' && type === 'all' && days === null && batch === null && only === null
  return text.trim() !== '' || !isOfAll
}

/** What a filter asks for on the day that began at `today` (epoch ms). */
export function toListQuery(
  { text, states, type, days, order, isReversed, batch, only }: ListFilter,
  today: number,
): ListQuery {
  const since = days === null ? null : daysBefore(today, days - 1)
  return { text, states, type, order, isReversed, batch, only, since, isDownloaded: false }
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
