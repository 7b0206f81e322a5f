import type { ServerCustomer } from '@shared/api/customer'
import type { TextFact } from './profile-facts'

// What the page shows elsewhere, under names of today and of before (API reference 4.4, 4.5).
const shownElsewhere: readonly RegExp[] = [
  /^(id|status|type|externalId|createdAt|businessName|doingBusinessAsName)$/,
  /^(contacts\[\d+\]\.)?((first|middle|last)Name|primary|primaryEmail\.value)$/,
  /^(prefix|suffix)$/,
  /^(contacts\[\d+\]\.)?primaryPhoneNumber\.(number|type|provider|extension)$/,
  /^addresses\[\d+\]\.(type|primary|apartmentNumber|cityName|stateCode|countryCode|zipCode)$/,
  /^addresses\[\d+\]\.(streetLine|addressLine)[1-5]$/,
  /^addresses\[\d+\]\.name\.(first|middle|last)Name$/,
  /^shippingContact\.shipTo(First|Middle|Last)Name$/,
  /^metadata(\.|$)/,
]

/**
 * What a server said of a customer beyond what the page shows, each under its own path; to be read only. A field that has
 * a place on the page is here all the same when its text has none: where the server says two things of one.
 */
export function unknownFacts(customer: ServerCustomer): TextFact[] {
  const { raw, metadata, profile } = customer
  const shown = textsIn([profile, customer.id, customer.status, customer.externalId, customer.createdAt])
  const pairs = textsIn(metadata)
  const isShown = ({ label, value }: TextFact) =>
    shownElsewhere.some((known) => known.test(label)) &&
    (IS_PRIMARY.test(label) || (label.startsWith('metadata') ? pairs : shown).has(value))
  return leaves(raw, '').filter((fact) => !isShown(fact))
}

// Which of several is the primary one shows in how it is called.
const IS_PRIMARY = /(^|\.)primary$/

function textsIn(value: unknown): ReadonlySet<string> {
  return new Set(leaves(value, '').map((leaf) => leaf.value))
}

function leaves(value: unknown, path: string): TextFact[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`))
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, part]) => leaves(part, inside(path, name)))
  return [{ label: path, value: typeof value === 'string' ? value : JSON.stringify(value) }]
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
