import type { Contact, CustomerProfile, Phone } from './customer-profile'

/** What can be wrong with a field before it is sent. The window has words for each. */
export type FieldProblemCode =
  'required' | 'too-long' | 'not-a-phone' | 'not-an-email' | 'unknown-option' | 'primary-needed'

/** One thing to put right: the wire path of the field (`contacts[0].lastName`), what is wrong, and the limit it broke. */
export type FieldProblem = { readonly path: string; readonly code: FieldProblemCode; readonly limit?: number }

/** Longest person name the API takes, characters (API reference 3.6). */
export const MAX_PERSON_NAME = 40
/** Longest e-mail address the API takes, characters (API reference 3.6). */
export const MAX_EMAIL = 320

// The three forms the API takes: +country number, country number, number with area code (API reference 3.6). The
// guide's own `+14151234` has eight digits, so national numbering plans are not used to refuse anything.
const PHONE = /^\+?\d{7,15}$/
// Numbers copied from an address book carry typographic dashes and invisible direction marks.
const PHONE_PUNCTUATION = /[\s().\-\u2010-\u2015\p{Cf}]/gu
// One @ with something on both sides: what the API refuses beyond that, it says itself.
const EMAIL = /^[^\s@]+@[^\s@]+$/

/** Everything that stops this profile from being submitted, in the order of the form; empty when it is complete. */
export function checkProfile(profile: CustomerProfile): FieldProblem[] {
  if (profile.type === 'INDIVIDUAL') return checkPerson(profile, '')
  const contacts = profile.contacts.flatMap((contact, index) => checkContact(contact, `contacts[${index}].`))
  const hasPrimary = profile.contacts.some((contact) => contact.primary)
  return [
    ...checkText('businessName', profile.businessName),
    ...contacts,
    ...(hasPrimary ? [] : [{ path: 'contacts', code: 'primary-needed' } as const]),
  ]
}

/** A phone number as it is sent: white space, brackets, dots and dashes are how people write, not part of the number. */
export function normalisePhone(number: string): string {
  return number.replace(PHONE_PUNCTUATION, '')
}

type Person = Pick<Contact, 'firstName' | 'lastName' | 'primaryPhoneNumber' | 'primaryEmail'>

/** Only the primary contact must be reachable. */
function checkContact(contact: Contact, at: string): FieldProblem[] {
  return contact.primary ? checkPerson(contact, at) : checkNames(contact, at)
}

function checkNames(person: Person, at: string): FieldProblem[] {
  return [
    ...checkText(`${at}firstName`, person.firstName, MAX_PERSON_NAME),
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

function checkText(path: string, value: string, limit = Infinity): FieldProblem[] {
  if (value.trim() === '') return [{ path, code: 'required' }]
  return value.trim().length > limit ? [{ path, code: 'too-long', limit }] : []
}

function checkPhone(path: string, phone: Phone | undefined): FieldProblem[] {
  const number = normalisePhone(phone?.number ?? '')
  const problems: FieldProblem[] = []
  if (number === '') problems.push({ path: `${path}.number`, code: 'required' })
  else if (!PHONE.test(number)) problems.push({ path: `${path}.number`, code: 'not-a-phone' })
  if ((phone?.type ?? '') === '') problems.push({ path: `${path}.type`, code: 'required' })
  return problems
}

function checkEmail(path: string, value: string): FieldProblem[] {
  const required = checkText(path, value, MAX_EMAIL)
  if (required.length > 0) return required
  return EMAIL.test(value.trim()) ? [] : [{ path, code: 'not-an-email' }]
}
