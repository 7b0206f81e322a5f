import type { CustomerType } from '@shared/domain/customer-profile'
import type { CustomerState } from '@shared/domain/customer-state'
import type { Hit } from '@shared/search/find-hits'
import type { CustomerSummary } from './workspace-session'

/** The orders of the customers list; `time` is the last change, newest first. */
export const listOrders = ['time', 'name', 'state'] as const
export type ListOrder = (typeof listOrders)[number]

/** Which customers a list shows, and in which order. */
export type ListQuery = {
  /** Every word must occur in a name, contact, e-mail address or ID, or the digits in a phone number. */
  readonly text: string
  readonly states: readonly CustomerState[] | 'all'
  readonly type: CustomerType | 'all'
  /** Only what changed at this instant (epoch ms) or later; null for all. */
  readonly since: number | null
  readonly order: ListOrder
  /** The order the other way round: oldest change first, Z to A. */
  readonly isReversed: boolean
  /** Only what this import staged; null for all. */
  readonly batch: string | null
  /** Only these, by local key; null for all. */
  readonly only: readonly string[] | null
  /** Only what came with the directory and nobody asked for by itself. */
  readonly isDownloaded: boolean
}

/** The list as it opens: everything, newest change first. */
export const wholeQuery: ListQuery = {
  text: '',
  states: 'all',
  type: 'all',
  since: null,
  order: 'time',
  isReversed: false,
  batch: null,
  only: null,
  isDownloaded: false,
}

/** The shown fields that a search looks in. */
export const hitFields = ['name', 'person', 'phone', 'email', 'serverId', 'externalId'] as const
export type HitField = (typeof hitFields)[number]

/** A customer in the list, and where the search found it. */
export type ListRow = {
  readonly customer: CustomerSummary
  readonly hits: Readonly<Partial<Record<HitField, readonly Hit[]>>>
  /** Another contact in whom was found what the customer itself does not have; null unless that is so. */
  readonly elsewhere: { readonly text: string; readonly hits: readonly Hit[] } | null
}

/** The part of a list that is asked for; `near` asks where this customer stands. */
export type ListRange = { readonly from: number; readonly count: number; readonly near?: string }

/** A part of a list. */
export type ListPage = {
  /** How many customers the whole list has. */
  readonly total: number
  readonly from: number
  readonly rows: readonly ListRow[]
  /** The place of the customer that was asked for, -1 when it is not in the list. */
  readonly near: number
  /** There are more than the rows on this page, but they cannot be shown yet: the search is still being prepared. */
  readonly isPartial: boolean
}
