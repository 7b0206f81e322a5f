import { createHash } from 'node:crypto'
import type { NewCustomer } from '@electron/practice-api/rules/customer-rules'
import { displayName } from '@shared/domain/customer-profile'
import { emptyState, type PracticeState, type StoredCustomer } from './practice-state'
import { seedBusinesses, seedPeople, type SeedBusiness, type SeedPerson } from './seed-people'

const FIRST_AT = Date.UTC(2025, 0, 13, 14, 5)
/** About six days and some, so that the hours of the day differ. */
const BETWEEN_MS = 544_834_567
const SUSPENDED_EVERY = 9

/** A practice account as a new agent finds it: a few dozen customers, the same ones each time. */
export function seedState(): PracticeState {
  const profiles = [...seedBusinesses.map(toBusiness), ...seedPeople.map(toIndividual)]
  const mixed = profiles.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1))
  return { ...emptyState, customers: mixed.map(toStored) }
}

function toStored(profile: NewCustomer, index: number): StoredCustomer {
  const createdAt = new Date(FIRST_AT + index * BETWEEN_MS).toISOString()
  const status = (index + 1) % SUSPENDED_EVERY === 0 ? 'SUSPENDED' : 'ACTIVE'
  return { id: idOf(profile), status, createdAt, updatedAt: createdAt, profile }
}

function toBusiness({ business, place, ...who }: SeedBusiness): NewCustomer {
  const contact = { ...toPerson(who, `${slug(business)}.example.com`, 'WORK'), primary: true as const }
  return { type: 'BUSINESS', businessName: business, contacts: [contact], ...addressesAt(place) }
}

function toIndividual({ place, ...who }: SeedPerson): NewCustomer {
  return { type: 'INDIVIDUAL', ...toPerson(who, 'example.org', 'MOBILE'), ...addressesAt(place) }
}

function toPerson({ person, phone }: SeedPerson, domain: string, type: 'WORK' | 'MOBILE') {
  const [firstName = '', ...others] = person.split(' ')
  return {
    firstName,
    lastName: others.join(' '),
    primaryPhoneNumber: { number: phone, type },
    primaryEmail: { value: `${slug(person, '.')}@${domain}` },
  }
}

function addressesAt(place: string | undefined): Pick<NewCustomer, 'addresses'> {
  if (place === undefined) return {}
  const [streetLine1 = '', cityName, stateCode, countryCode, zipCode = ''] = place.split('|')
  const parts = { streetLine1, cityName, stateCode, countryCode, zipCode }
  return { addresses: [{ type: 'PHYSICAL', ...parts, primary: true }] }
}

function slug(text: string, separator = ''): string {
  const plain = text.normalize('NFD').replace(/[^\w\s]/g, '')
  return plain.toLowerCase().split(/\s+/).join(separator)
}

/** A UUID (version 4 by its form) that depends on the name alone. */
function idOf(profile: NewCustomer): string {
  const hex = createHash('sha256').update(displayName(profile)).digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`]
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
