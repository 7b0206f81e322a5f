import { z } from '@shared/zod'

const MAX_TEXT = 400

const text = z.string().trim().max(MAX_TEXT).optional()
const day = z.iso.date().optional()

/** The documented filters of `GET /v1/customers` (API reference 4.6); all that are given must fit. No other is ever sent. */
export const customerFiltersSchema = z.object({
  search: text,
  name: text,
  primaryEmail: text,
  primaryPhoneNumber: text,
  externalId: text,
  /** Both days count as within. */
  createdAtFrom: day,
  createdAtTo: day,
  timeZone: text,
  type: z.enum(['BUSINESS', 'INDIVIDUAL']).optional(),
  status: z.enum(['ACTIVE', 'SUSPENDED']).optional(),
  cityName: text,
  countryCode: text,
  zipCode: text,
})

export type CustomerFilters = z.infer<typeof customerFiltersSchema>

/** Which part of a list is asked for. */
export const listPartSchema = z.object({
  /** From 0. */
  page: z.number().int().min(0).max(1_000_000),
  /** Customers a page; null leaves it to the server, whose own size and limit are not documented. */
  size: z.number().int().min(1).max(1000).nullable(),
  /** Asks for the oldest first, so that new customers come at the end; otherwise the server's own order. */
  isOldestFirst: z.boolean(),
})

export type ListPart = z.infer<typeof listPartSchema>

/** The query of a list request; filters that are empty are left out. */
export function toListQuery(filters: CustomerFilters, { page, size, isOldestFirst }: ListPart) {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  return {
    ...Object.fromEntries(given),
    page: String(page),
    ...(size !== null && { size: String(size) }),
    ...(isOldestFirst && { sort: 'createdAt,ASC' }),
  }
}
