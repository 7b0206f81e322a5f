import type { StoredCustomer } from '@electron/practice-api/state/practice-state'
import { displayName, reachOf } from '@shared/domain/customer-profile'
import { z } from '@shared/zod'
import { dayIn } from './created-on'

/*
 * The documented filters. How they match is not documented; here names and searches match a part whatever the case,
 * everything else matches whole.
 */

const day = z.iso.date().optional()

export const filtersSchema = z.object({
  search: z.string().optional(),
  name: z.string().optional(),
  primaryEmail: z.string().optional(),
  primaryPhoneNumber: z.string().optional(),
  externalId: z.string().optional(),
  createdAtFrom: day,
  createdAtTo: day,
  timeZone: z
    .string()
    .refine((zone) => dayIn(zone) !== null, 'is not a time zone')
    .optional(),
  type: z.enum(['INDIVIDUAL', 'BUSINESS']).optional(),
  status: z.enum(['ACTIVE', 'SUSPENDED']).optional(),
  cityName: z.string().optional(),
  countryCode: z.string().optional(),
  zipCode: z.string().optional(),
})

export type Filters = z.infer<typeof filtersSchema>

const PHONE_LIKE = /^[\s()+.-]*\d[\d\s()+.-]*$/

type Test = (customer: StoredCustomer, wanted: string) => boolean

const tests: Record<Exclude<keyof Filters, 'createdAtFrom' | 'createdAtTo' | 'timeZone'>, Test> = {
  search: ({ id, profile }, wanted) =>
    contains([id, displayName(profile), reachOf(profile).email].join('\n'), wanted) ||
    (PHONE_LIKE.test(wanted) && digits(reachOf(profile).phone).includes(digits(wanted))),
  name: ({ profile }, wanted) => contains(displayName(profile), wanted),
  primaryEmail: ({ profile }, wanted) => isSame(reachOf(profile).email, wanted),
  primaryPhoneNumber: ({ profile }, wanted) => digits(reachOf(profile).phone) === digits(wanted),
  externalId: ({ profile }, wanted) => profile.externalId === wanted,
  type: ({ profile }, wanted) => profile.type === wanted,
  status: ({ status }, wanted) => status === wanted,
  cityName: anyAddress('cityName'),
  countryCode: anyAddress('countryCode'),
  zipCode: anyAddress('zipCode'),
}

/** A function that tells whether a customer passes every filter that is given. */
export function createFilter(filters: Filters): (customer: StoredCustomer) => boolean {
  const isWithin = createDayFilter(filters)
  return (customer) => isWithin(customer.createdAt) && passesTests(customer, filters)
}

function passesTests(customer: StoredCustomer, filters: Filters): boolean {
  return Object.entries(tests).every(([name, test]) => {
    const wanted = filters[name as keyof typeof tests]
    return wanted === undefined || test(customer, wanted)
  })
}

function createDayFilter({ createdAtFrom, createdAtTo, timeZone = 'UTC' }: Filters): (at: string) => boolean {
  const toDay = dayIn(timeZone)
  if (toDay === null || (createdAtFrom ?? createdAtTo) === undefined) return () => true
  return (createdAt) => {
    const day = toDay(createdAt)
    return day >= (createdAtFrom ?? day) && day <= (createdAtTo ?? day)
  }
}

function anyAddress(field: 'cityName' | 'countryCode' | 'zipCode'): Test {
  return ({ profile }, wanted) =>
    profile.addresses?.some((address) => isSame(address[field] ?? '', wanted)) ?? false
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
