import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerFilters } from '@shared/api/customer-query'

/** What is typed into the fields of a search on the server. */
export type FindTexts = Readonly<Record<Exclude<keyof CustomerFilters, 'timeZone'>, string>>

export const nothingTyped: FindTexts = {
  search: '',
  name: '',
  primaryEmail: '',
  primaryPhoneNumber: '',
  externalId: '',
  createdAtFrom: '',
  createdAtTo: '',
  type: '',
  status: '',
  cityName: '',
  countryCode: '',
  zipCode: '',
}

/** What the server answered to a search, as far as it was asked. */
export type Found = {
  readonly filters: CustomerFilters
  readonly hits: readonly ServerCustomer[]
  readonly total: number | null
  readonly hasNext: boolean
  readonly nextPage: number
}

/** A search on the server as it stands on its page, and as the agent finds it again after leaving that. */
export type ServerFind = {
  readonly typed: FindTexts
  readonly isUnfolded: boolean
  readonly found: Found | null
  readonly scrollTop: number
  /** The hit for which the agent left the page. */
  readonly opened: { readonly serverId: string; readonly localKey: string } | null
}

export const unasked: ServerFind = {
  typed: nothingTyped,
  isUnfolded: false,
  found: null,
  scrollTop: 0,
  opened: null,
}
