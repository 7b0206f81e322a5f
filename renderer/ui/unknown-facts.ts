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

/** What a server said of a customer beyond what Outpost knows fields for, each under its own path; to be read only. */
export function unknownFacts(raw: Readonly<Record<string, unknown>>): TextFact[] {
  return leaves(raw, '').filter(({ label }) => !shownElsewhere.some((known) => known.test(label)))
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
