import type { Customer, SoundCustomer } from '@renderer/data/workspace-session'
import { streetLines } from '@shared/domain/check-address'
import {
  addressTypes,
  primaryContact,
  type Address,
  type Contact,
  type CustomerProfile,
} from '@shared/domain/customer-profile'
import { instantText } from './instant-text'

/*
 * The columns of a CSV file. Their names and order are a promise to whoever reads such files: they are English in every
 * language, new ones come at the end, and the import knows them. What has no column of its own (a second contact, a third
 * address of a type) is in "Other details", so that nothing is missing without a word. Between the cells stands a comma or a
 * semicolon, as the agent chose; cells that have either in them are in quotes, and the import reads both.
 */

type Column = { readonly name: string; readonly read: (customer: Readable) => string | undefined }

/** A sound customer, and what the columns read of its profile. */
type Readable = {
  readonly customer: SoundCustomer
  readonly profile: CustomerProfile | null
  readonly person: Partial<Contact> & { readonly prefix?: string; readonly suffix?: string }
}

const METADATA_COLUMNS = 5
const addressNames = { PHYSICAL: 'Physical', MAILING: 'Mailing', SHIPPING: 'Shipping' } as const

const columns: readonly Column[] = [
  { name: 'Type', read: ({ profile }) => profile?.type },
  {
    name: 'Business name',
    read: ({ profile }) => (profile?.type === 'BUSINESS' ? profile.businessName : ''),
  },
  { name: 'Prefix', read: ({ person }) => person.prefix },
  { name: 'First name', read: ({ person }) => person.firstName },
  { name: 'Middle name', read: ({ person }) => person.middleName },
  { name: 'Last name', read: ({ person }) => person.lastName },
  { name: 'Suffix', read: ({ person }) => person.suffix },
  { name: 'Phone number', read: ({ person }) => person.primaryPhoneNumber?.number },
  { name: 'Phone type', read: ({ person }) => person.primaryPhoneNumber?.type },
  { name: 'Phone extension', read: ({ person }) => person.primaryPhoneNumber?.extension },
  { name: 'Phone provider', read: ({ person }) => person.primaryPhoneNumber?.provider },
  { name: 'Email', read: ({ person }) => person.primaryEmail?.value },
  { name: 'External ID', read: ({ profile }) => profile?.externalId },
  ...addressTypes.flatMap(addressColumns),
  ...Array.from({ length: METADATA_COLUMNS }, (_, place) => metadataColumns(place)).flat(),
  { name: 'Other details', read: ({ customer, profile }) => otherDetails(customer, profile) },
  { name: 'Outpost state', read: ({ customer }) => customer.state },
  { name: 'Customer ID', read: ({ customer }) => customer.serverId },
  { name: 'Reference', read: ({ customer }) => customer.content.reference ?? '' },
  { name: 'Server status', read: ({ customer }) => customer.content.server?.customer.status },
  { name: 'Created on server', read: ({ customer }) => customer.content.server?.customer.createdAt },
  { name: 'Last seen on server', read: ({ customer }) => instantText(customer.content.server?.seenAt) },
  { name: 'Written down', read: ({ customer }) => instantText(customer.content.capturedAt) },
  { name: 'Last changed', read: ({ customer }) => instantText(customer.updatedAt) },
]

/** The names of the columns, in their order. */
export const columnNames: readonly string[] = columns.map(({ name }) => name)

/** A customer's cells, in the order of the columns. A record that cannot be read says what is known without reading it. */
export function toCells(customer: Customer): string[] {
  if (customer.damage !== null) return damagedCells(customer)
  const { profile } = customer.content
  const person = (profile?.type === 'BUSINESS' ? primaryContact(profile) : profile) ?? {}
  return columns.map(({ read }) => read({ customer, profile, person }) ?? '')
}

function damagedCells({ state, serverId, updatedAt, damage }: Customer): string[] {
  const known = new Map([
    ['Outpost state', state],
    ['Customer ID', serverId],
    ['Last changed', instantText(updatedAt)],
    ['Other details', JSON.stringify({ damage })],
  ])
  return columnNames.map((name) => known.get(name) ?? '')
}

function addressColumns(type: keyof typeof addressNames): Column[] {
  const column = (name: string, read: (address: Address) => string | undefined): Column => ({
    name: `${addressNames[type]} ${name}`,
    read({ profile }) {
      const address = addressOf(profile, type)
      return address === undefined ? '' : read(address)
    },
  })
  return [
    column('recipient first name', ({ name }) => name?.firstName),
    column('recipient middle name', ({ name }) => name?.middleName),
    column('recipient last name', ({ name }) => name?.lastName),
    ...streetLines.map((line, place) =>
      column(place === 0 ? 'street' : `street line ${place + 1}`, (address) => address[line]),
    ),
    column('apartment', ({ apartmentNumber }) => apartmentNumber),
    column('city', ({ cityName }) => cityName),
    column('state', ({ stateCode }) => stateCode),
    column('postal code', ({ zipCode }) => zipCode),
    column('country', ({ countryCode }) => countryCode),
  ]
}

/** The address of a type that has the columns: the primary one, else the first. */
function addressOf(profile: CustomerProfile | null, type: string): Address | undefined {
  const ofType = (profile?.addresses ?? []).filter((address) => address.type === type)
  return ofType.find(({ primary }) => primary === true) ?? ofType[0]
}

function metadataColumns(place: number): Column[] {
  return [
    { name: `Metadata ${place + 1} name`, read: ({ profile }) => profile?.metadata?.[place]?.name },
    { name: `Metadata ${place + 1} value`, read: ({ profile }) => profile?.metadata?.[place]?.value },
  ]
}

/** What has no column, as JSON; empty when all has one. */
function otherDetails({ content }: SoundCustomer, profile: CustomerProfile | null): string {
  if (profile === null) return JSON.stringify({ answer: content.server?.customer.raw })
  const shown = addressTypes.map((type) => addressOf(profile, type))
  const primary = profile.type === 'BUSINESS' ? primaryContact(profile) : undefined
  const contacts = profile.type === 'BUSINESS' ? profile.contacts.filter((one) => one !== primary) : []
  const addresses = (profile.addresses ?? []).filter((address) => !shown.includes(address))
  const metadata = (profile.metadata ?? []).slice(METADATA_COLUMNS)
  const others = Object.entries({ contacts, addresses, metadata }).filter(([, items]) => items.length > 0)
  return others.length === 0 ? '' : JSON.stringify(Object.fromEntries(others))
}
