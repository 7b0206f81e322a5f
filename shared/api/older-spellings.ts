type Json = Record<string, unknown>

/**
 * A customer of any documented vintage (API reference, legend) under its V24 names: without nulls and empty texts, and
 * with empty texts only where a profile needs the field. A part of an undocumented shape is left as it is.
 */
export function toV24(customer: Json): Json {
  const { doingBusinessAsName, shippingContact, ...rest } = withoutBlanks(customer)
  const addresses = eachRecord(rest['addresses'], (address) => toAddress(address, shippingContact))
  return {
    ...toPerson(rest),
    businessName: rest['businessName'] ?? doingBusinessAsName ?? '',
    contacts: eachRecord(rest['contacts'] ?? [], (contact) => ({ primary: false, ...toPerson(contact) })),
    ...(addresses !== undefined && { addresses }),
  }
}

/** A contact, or an individual, who is a person too. */
function toPerson(person: Json): Json {
  const phone = asRecord(person['primaryPhoneNumber'], (it) => ({ number: '', type: '', ...it }))
  const email = asRecord(person['primaryEmail'], (it) => ({ value: '', ...it }))
  return {
    firstName: '',
    lastName: '',
    ...person,
    ...(phone !== undefined && { primaryPhoneNumber: phone }),
    ...(email !== undefined && { primaryEmail: email }),
  }
}

function toAddress(address: Json, shippingContact: unknown): Json {
  const renamed = rename(address, (name) => name.replace(/^addressLine/, 'streetLine'))
  const v22Name = address['type'] === 'SHIPPING' ? asRecord(shippingContact, toName) : undefined
  const name = asRecord(address['name'], toName) ?? v22Name
  return { type: '', streetLine1: '', ...renamed, ...(name !== undefined && { name }) }
}

/** V22 kept the addressee of a shipping address beside it, as `shipToFirstName` and so on. */
function toName(name: Json): Json {
  const renamed = rename(name, (key) => key.replace(/^shipTo([FML])/, lowered))
  return { firstName: '', lastName: '', ...renamed }
}

function lowered(_match: string, initial: string): string {
  return initial.toLowerCase()
}

function rename(record: Json, newName: (name: string) => string): Json {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [newName(name), value]))
}

function withoutBlanks(record: Json): Json {
  const kept = Object.entries(record).filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(kept.map(([name, value]) => [name, tidy(value)]))
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  return isRecord(value) ? withoutBlanks(value) : value
}

function eachRecord(value: unknown, change: (record: Json) => Json): unknown {
  return Array.isArray(value) ? value.map((it: unknown) => asRecord(it, change)) : value
}

function asRecord(value: unknown, change: (record: Json) => Json): unknown {
  return isRecord(value) ? change(value) : value
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
