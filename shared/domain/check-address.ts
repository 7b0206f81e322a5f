import { iso31661Alpha3ToAlpha2 } from 'iso-3166/1-a3-to-1-a2.js'
import { addressTypes, type Address } from './customer-profile'
import { hasPrimary } from './address-primaries'
import type { FieldProblem } from './field-problem'
import { checkOptional, checkText } from './check-text'
import { stateCodes } from './state-codes'

/** Longest street line the API takes, characters (API reference 4.4). */
export const MAX_STREET_LINE = 50
/** Longest city name the API takes, characters. */
export const MAX_CITY = 25
/** Longest ZIP or postal code the API takes, characters. */
export const MAX_ZIP = 10

/** Longest name of an addressee, characters. */
export const MAX_RECIPIENT_NAME = 40

/** Fields of the street, in the order they are written; the last two go on issued cards only. */
export const streetLines = [
  'streetLine1',
  'streetLine2',
  'streetLine3',
  'streetLine4',
  'streetLine5',
] as const

const STATE = /^[A-Z0-9]{2,3}$/i
const codesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(stateCodes))

/** What is wrong with the addresses of a customer, one after the other. */
export function checkAddresses(addresses: readonly Address[]): FieldProblem[] {
  return addresses.flatMap((address, index) => [
    ...checkAddress(address, `addresses[${index}].`),
    ...(address.primary === true && hasPrimary(addresses.slice(0, index), address.type)
      ? [{ path: `addresses[${index}].primary`, code: 'one-primary' } as const]
      : []),
  ])
}

/** Whether an address there cannot be sent without its state or province; `countryCode` in any case. */
export function needsState(countryCode: string | undefined): boolean {
  return codesOf.has(asCode(countryCode))
}

function checkAddress(address: Address, at: string): FieldProblem[] {
  const [first, ...others] = streetLines
  return [
    ...checkType(`${at}type`, address.type),
    ...(address.type === 'SHIPPING' ? checkRecipient(address.name, `${at}name.`) : []),
    ...checkText(at + first, address[first], MAX_STREET_LINE),
    ...others.flatMap((line) => checkOptional(at + line, address[line], MAX_STREET_LINE)),
    ...checkOptional(`${at}cityName`, address.cityName, MAX_CITY),
    ...checkState(`${at}stateCode`, address),
    ...checkText(`${at}zipCode`, address.zipCode, MAX_ZIP),
    ...checkCountry(`${at}countryCode`, address.countryCode),
  ]
}

function checkRecipient(name: Address['name'], at: string): FieldProblem[] {
  return [
    ...checkText(`${at}firstName`, name?.firstName, MAX_RECIPIENT_NAME),
    ...checkOptional(`${at}middleName`, name?.middleName, MAX_RECIPIENT_NAME),
    ...checkText(`${at}lastName`, name?.lastName, MAX_RECIPIENT_NAME),
  ]
}

function checkType(path: string, type: string): FieldProblem[] {
  if (type.trim() === '') return [{ path, code: 'required' }]
  const known: readonly string[] = addressTypes
  return known.includes(type) ? [] : [{ path, code: 'unknown-option' }]
}

function checkState(path: string, { countryCode, stateCode }: Address): FieldProblem[] {
  const state = asCode(stateCode)
  const known = codesOf.get(asCode(countryCode))
  if (known === undefined) return state === '' || STATE.test(state) ? [] : [{ path, code: 'not-a-state' }]
  if (state === '') return [{ path, code: 'required' }]
  return known.has(state) ? [] : [{ path, code: 'not-of-country' }]
}

/**
 * What keeps a code from being that of a country; in any case. The form alone is not enough: a text of three letters that
 * means no country would be sent as one.
 */
export function checkCountry(path: string, countryCode: string | undefined): FieldProblem[] {
  const country = asCode(countryCode)
  if (country === '' || Object.hasOwn(iso31661Alpha3ToAlpha2, country)) return []
  return [{ path, code: withoutCode.has(country) ? 'country-without-code' : 'not-a-country' }]
}

// Many systems write XKX for Kosovo. The API documents ISO 3166-1 (API reference 4.4), which has no code for it.
const withoutCode: ReadonlySet<string> = new Set(['KOSOVO', 'KOSOVA', 'XKX', 'XK'])

/** A code as it is sent. */
function asCode(value: string | undefined): string {
  return (value ?? '').trim().toUpperCase()
}
