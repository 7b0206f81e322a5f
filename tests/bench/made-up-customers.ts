import { readCustomer, type ServerCustomer } from '@shared/api/customer'

const trades = [
  'Electric',
  'Bakery',
  'Plumbing',
  'Books',
  'Dental',
  'Logistics',
  'Garden',
  'Optics',
  'Roofing',
  'Cycles',
]
const places = [
  'Harbour',
  'Hill',
  'River',
  'Station',
  'Market',
  'Forest',
  'Castle',
  'Lake',
  'Bridge',
  'Meadow',
  'Mill',
]
const firstNames = [
  'Sarah',
  'Zoë',
  'Amir',
  'Chloé',
  'Tom',
  'Núria',
  'Jonas',
  'Mei',
  'Olu',
  'Ana',
  'Björn',
  'Ida',
  'Paul',
]
const lastNames = [
  'Green',
  'Ångström',
  'Okafor',
  'García',
  'Schmidt',
  'Tanaka',
  'Novak',
  'Lefèvre',
  'Kelly',
  'Brown',
  'Rossi',
]

/** The same number always gives the same customer, as a server would answer it. */
export function madeUpCustomer(number: number): ServerCustomer {
  const pick = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? ''
  const firstName = pick(firstNames, 1)
  const lastName = `${pick(lastNames, 13)}${pick(['', '-Hall', 'son', 'er', 'ova'], 143)}`
  const reach = {
    primaryPhoneNumber: {
      number: `+1 (${200 + (number % 700)}) 555-${String(number).padStart(6, '0')}`,
      type: 'MOBILE',
    },
    primaryEmail: { value: `${firstName}.${lastName}.${number}@example.com`.toLowerCase() },
  }
  const person = { firstName, lastName, ...reach }
  const isBusiness = number % 3 !== 0
  const businessName = `${pick(places, 1)} ${pick(trades, 11)} ${pick(lastNames, 110)} ${number}`
  const kind = isBusiness
    ? { type: 'BUSINESS', businessName, contacts: [{ ...person, primary: true }] }
    : { type: 'INDIVIDUAL', ...person }
  const customer = readCustomer({
    ...kind,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    status: 'ACTIVE',
    externalId: `CRM-${number}`,
    createdAt: '2026-11-20T10:00:00Z',
    addresses: [
      {
        type: 'PHYSICAL',
        streetLine1: `${number} Main Street`,
        cityName: 'Springfield',
        stateCode: 'IL',
        countryCode: 'USA',
        zipCode: '62701',
        primary: true,
      },
    ],
  })
  if (customer === null) throw new Error('a made-up customer is no customer')
  return customer
}
