import type { Address, Contact, CustomerProfile, CustomerType } from '@shared/domain/customer-profile'
import { streetLines } from '@shared/domain/check-address'
import type { PlaceNames } from '@shared/domain/place-names'
import { splitName } from '@shared/domain/split-name'
import {
  addressFields,
  addressKey,
  ADDRESS_SLOTS,
  type ImportField,
  type ImportMapping,
} from './import-mapping'
import type { CellProblem } from './import-view'
import { readAddressType, readPhoneType, readType } from './read-values'

/** The text of a row under a key of `ImportField`; empty where there is none. */
export type ReadValue = (key: string) => string

/** A row as a customer. */
export type BuiltRow = {
  readonly profile: CustomerProfile
  /** The type cell says nothing that is known: the profile is of a guessed type. */
  readonly isTypeUnknown: boolean
  /** Which address of the row each address of the profile is. */
  readonly slots: readonly number[]
  /** The key of the column each metadata pair came from. */
  readonly pairKeys: readonly string[]
  /** The row has a whole name, which was taken apart. */
  readonly hasWholeName: boolean
}

type Recipe = {
  readonly mapping: ImportMapping
  readonly fields: readonly ImportField[]
  readonly names: PlaceNames
}

/** Makes the customer that a row says, with the same fields as the form. */
export function buildProfile(read: ReadValue, recipe: Recipe): BuiltRow {
  const type = typeOf(read, recipe.mapping)
  const slots = ADDRESS_SLOTS.filter((slot) => hasAddress(read, slot))
  const pairs = pairsOf(read, recipe.fields)
  const shared = {
    ...filled('externalId', read('externalId')),
    ...(slots.length > 0 && { addresses: slots.map((slot) => addressOf(read, slot, recipe)) }),
    ...(pairs.length > 0 && { metadata: pairs.map(({ name, value }) => ({ name, value })) }),
  }
  const person = personOf(read, recipe.mapping)
  const profile: CustomerProfile =
    (type ?? guessType(read)) === 'BUSINESS'
      ? {
          type: 'BUSINESS',
          businessName: read('businessName'),
          contacts: [{ ...person.contact, primary: true }],
          ...shared,
        }
      : { type: 'INDIVIDUAL', ...person.contact, ...person.affixes, ...shared }
  return {
    profile,
    isTypeUnknown: type === null,
    slots,
    pairKeys: pairs.map(({ key }) => key),
    hasWholeName: read('fullName') !== '',
  }
}

/** The column that a problem at this wire path is about, and the part that is meant where its cell does not tell. */
export function columnOfPath(
  path: string,
  { slots, pairKeys, hasWholeName }: BuiltRow,
  keys: ReadonlySet<string>,
): Pick<CellProblem, 'key' | 'part'> {
  const plain = path.replace(/^contacts\[0\]\./, '')
  const [, place, rest = ''] = /^addresses\[(\d+)\]\.(.*)$/.exec(plain) ?? []
  if (place !== undefined) return { key: `addresses[${slots[Number(place)] ?? 0}].${rest}` }
  const [, pair, part] = /^metadata\[(\d+)\]\.(.*)$/.exec(plain) ?? []
  if (pair !== undefined) {
    const key = pairKeys[Number(pair)] ?? plain
    // The cell holds the value; the name is what the column is called.
    return part === 'name' ? { key, part } : { key }
  }
  if (keys.has(plain) || !keys.has('fullName') || !nameParts.has(plain)) return { key: plain }
  return hasWholeName ? { key: 'fullName', part: plain } : { key: 'fullName' }
}

const nameParts: ReadonlySet<string> = new Set(['prefix', 'firstName', 'middleName', 'lastName', 'suffix'])

function typeOf(read: ReadValue, { types }: ImportMapping): CustomerType | null {
  if (types === 'by-name') return guessType(read)
  return types === 'column' ? readType(read('type')) : types
}

function guessType(read: ReadValue): CustomerType {
  return read('businessName') === '' ? 'INDIVIDUAL' : 'BUSINESS'
}

type Person = {
  readonly contact: Omit<Contact, 'primary'>
  readonly affixes: { prefix?: string; suffix?: string }
}

function personOf(read: ReadValue, { phoneType }: ImportMapping): Person {
  const whole = read('fullName')
  const split = whole === '' ? null : splitName(whole)
  const name = (key: 'prefix' | 'firstName' | 'middleName' | 'lastName' | 'suffix') =>
    read(key) === '' ? (split?.[key] ?? '') : read(key)
  const phone = {
    number: read('primaryPhoneNumber.number'),
    type: readPhoneType(read('primaryPhoneNumber.type')) || phoneType,
    ...filled('provider', read('primaryPhoneNumber.provider')),
    ...filled('extension', read('primaryPhoneNumber.extension')),
  }
  return {
    contact: {
      firstName: name('firstName'),
      ...filled('middleName', name('middleName')),
      lastName: name('lastName'),
      primaryPhoneNumber: phone,
      primaryEmail: { value: read('primaryEmail.value') },
    },
    affixes: { ...filled('prefix', name('prefix')), ...filled('suffix', name('suffix')) },
  }
}

/** The type alone is no address: sheets fill such a column to the end. */
function hasAddress(read: ReadValue, slot: number): boolean {
  return addressFields.some(
    (field) => field !== 'type' && field !== 'countryCode' && read(addressKey(slot, field)) !== '',
  )
}

function addressOf(read: ReadValue, slot: number, { mapping, names }: Recipe): Address {
  const part = (field: (typeof addressFields)[number]) => read(addressKey(slot, field))
  const [, ...otherLines] = streetLines
  const country = part('countryCode')
  const countryCode = names.countryCode(country) ?? names.countryCode(country.toUpperCase()) ?? country
  const state = part('stateCode')
  const firstName = part('name.firstName')
  const lastName = part('name.lastName')
  const addressee = { firstName, ...filled('middleName', part('name.middleName')), lastName }
  return {
    type: readAddressType(part('type')) || (mapping.addressTypes[slot] ?? ''),
    ...(firstName + lastName !== '' && { name: addressee }),
    streetLine1: part('streetLine1'),
    ...Object.fromEntries(
      otherLines.map((line) => [line, part(line)] as const).filter(([, text]) => text !== ''),
    ),
    ...filled('apartmentNumber', part('apartmentNumber')),
    ...filled('cityName', part('cityName')),
    ...filled('stateCode', stateCode(state, countryCode, names)),
    ...filled('countryCode', countryCode),
    ...filled('zipCode', part('zipCode')),
  }
}

function stateCode(state: string, countryCode: string, names: PlaceNames): string {
  if (countryCode !== 'USA' && countryCode !== 'CAN') return state
  return names.stateCode(state, countryCode) ?? state
}

function pairsOf(read: ReadValue, fields: readonly ImportField[]) {
  return fields
    .filter(({ key }) => key.startsWith('metadata:'))
    .map(({ key, header }) => ({ key, name: header.trim(), value: read(key) }))
    .filter(({ value }) => value !== '')
}

/** A field that is there only when something was given for it. */
function filled<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value === '' ? {} : ({ [key]: value } as Record<K, string>)
}
