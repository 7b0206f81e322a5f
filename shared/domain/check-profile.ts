import { checkAddresses } from './check-address'
import { checkMetadata } from './check-metadata'
import { checkOptional, checkText } from './check-text'
import { phoneTypes, type Contact, type CustomerProfile, type Phone } from './customer-profile'
import type { FieldProblem } from './field-problem'

/** Longest person name the API takes, characters (API reference 3.6). */
export const MAX_PERSON_NAME = 40
/** Longest e-mail address the API takes, characters (API reference 3.6). */
export const MAX_EMAIL = 320
/** Longest name of a phone provider, and the longer of the two limits published for an extension, characters (4.4). */
export const MAX_PHONE_PART = 40

// The three forms the API takes: +country number, country number, number with area code (API reference 3.6). The
// guide's own `+14151234` has eight digits, so national numbering plans are not used to refuse anything.
const PHONE = /^\+?\d{7,15}$/
// Numbers copied from an address book carry typographic dashes and invisible direction marks.
const PHONE_PUNCTUATION = /[\s().\-\u2010-\u2015\p{Cf}]/gu
// One @ with something on both sides: what the API refuses beyond that, it says itself.
const EMAIL = /^[^\s@]+@[^\s@]+$/

/** Everything that stops this profile from being submitted; empty when it is complete. */
export function checkProfile(profile: CustomerProfile): FieldProblem[] {
  return [
    ...(profile.type === 'BUSINESS' ? checkBusiness(profile) : checkIndividual(profile)),
    ...checkAddresses(profile.addresses ?? []),
    ...checkMetadata(profile.metadata ?? []),
  ]
}

/** A phone number as it is sent: white space, brackets, dots and dashes are how people write, not part of the number. */
export function normalisePhone(number: string): string {
  return number.replace(PHONE_PUNCTUATION, '')
}

type Of<Type> = Extract<CustomerProfile, { type: Type }>

function checkBusiness({ businessName, contacts }: Of<'BUSINESS'>): FieldProblem[] {
  const primaries = contacts.flatMap(({ primary }, index) => (primary ? [index] : []))
  return [
    ...checkText('businessName', businessName),
    ...contacts.flatMap((contact, index) => checkContact(contact, `contacts[${index}].`)),
    ...(primaries.length === 0 ? [{ path: 'contacts', code: 'primary-needed' } as const] : []),
    ...primaries
      .slice(1)
      .map((index) => ({ path: `contacts[${index}].primary`, code: 'one-primary' }) as const),
  ]
}

function checkIndividual(profile: Of<'INDIVIDUAL'>): FieldProblem[] {
  return [
    ...checkOptional('prefix', profile.prefix, MAX_PERSON_NAME),
    ...checkPerson(profile, ''),
    ...checkOptional('suffix', profile.suffix, MAX_PERSON_NAME),
  ]
}

type Person = Pick<Contact, 'firstName' | 'middleName' | 'lastName' | 'primaryPhoneNumber' | 'primaryEmail'>

/** Only the primary contact must be reachable; what is given of another must still be right. */
function checkContact(contact: Contact, at: string): FieldProblem[] {
  if (contact.primary) return checkPerson(contact, at)
  const { primaryPhoneNumber: phone, primaryEmail: email } = contact
  const hasPhone = [phone?.number, phone?.extension, phone?.provider].some(
    (part) => (part ?? '').trim() !== '',
  )
  return [
    ...checkNames(contact, at),
    ...(hasPhone ? checkPhone(`${at}primaryPhoneNumber`, phone) : []),
    ...((email?.value ?? '').trim() === '' ? [] : checkEmail(`${at}primaryEmail.value`, email?.value ?? '')),
  ]
}

function checkNames(person: Person, at: string): FieldProblem[] {
  return [
    ...checkText(`${at}firstName`, person.firstName, MAX_PERSON_NAME),
    ...checkOptional(`${at}middleName`, person.middleName, MAX_PERSON_NAME),
    ...checkText(`${at}lastName`, person.lastName, MAX_PERSON_NAME),
  ]
}

function checkPerson(person: Person, at: string): FieldProblem[] {
  return [
    ...checkNames(person, at),
    ...checkPhone(`${at}primaryPhoneNumber`, person.primaryPhoneNumber),
    ...checkEmail(`${at}primaryEmail.value`, person.primaryEmail?.value ?? ''),
  ]
}

function checkPhone(path: string, phone: Phone | undefined): FieldProblem[] {
  return [
    ...checkNumber(`${path}.number`, normalisePhone(phone?.number ?? '')),
    ...checkPhoneType(`${path}.type`, phone?.type ?? ''),
    ...checkOptional(`${path}.extension`, phone?.extension, MAX_PHONE_PART),
    ...checkOptional(`${path}.provider`, phone?.provider, MAX_PHONE_PART),
  ]
}

function checkNumber(path: string, number: string): FieldProblem[] {
  if (number === '') return [{ path, code: 'required' }]
  return PHONE.test(number) ? [] : [{ path, code: 'not-a-phone' }]
}

function checkPhoneType(path: string, type: string): FieldProblem[] {
  if (type === '') return [{ path, code: 'required' }]
  const known: readonly string[] = phoneTypes
  return known.includes(type) ? [] : [{ path, code: 'unknown-option' }]
}

function checkEmail(path: string, value: string): FieldProblem[] {
  const required = checkText(path, value, MAX_EMAIL)
  if (required.length > 0) return required
  return EMAIL.test(value.trim()) ? [] : [{ path, code: 'not-an-email' }]
}
