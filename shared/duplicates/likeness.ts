import { foldText } from '@shared/search/fold-text'
import { compareNames, nameKey, type NameKey } from './name-likeness'
import { isSamePhone, phoneKey } from './same-phone'

/** What two customers have in common. */
export const likenesses = ['email', 'external-id', 'phone', 'name', 'similar-name', 'contact'] as const
export type Likeness = (typeof likenesses)[number]

/** What a customer is known by, as it is written. */
export type Known = {
  readonly name: string
  /** The names of the contacts of a business; null for a person. */
  readonly contacts: readonly string[] | null
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly externalIds: readonly string[]
}

/** What a customer is known by, ready to be compared. */
export type Traits = {
  readonly name: NameKey | null
  /** The words of the contacts' names; null for a person. */
  readonly contacts: readonly string[] | null
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly externalIds: readonly string[]
}

export function toTraits({ name, contacts, phones, emails, externalIds }: Known): Traits {
  return {
    name: nameKey(name),
    contacts: contacts && contacts.map((contact) => nameKey(contact)?.words ?? '').filter(isFullName),
    phones: phones.map(phoneKey).filter(isFilled),
    emails: emails.map(plain).filter((email) => email.includes('@')),
    externalIds: externalIds.map(idKey).filter(isFilled),
  }
}

/** What two customers have in common, the weightiest first; empty when there is nothing. */
export function compareTraits(one: Traits, other: Traits): Likeness[] {
  const found: Likeness[] = []
  if (shareOne(one.emails, other.emails)) found.push('email')
  if (shareOne(one.externalIds, other.externalIds)) found.push('external-id')
  if (one.phones.some((phone) => other.phones.some((known) => isSamePhone(phone, known)))) found.push('phone')
  const names = one.name === null || other.name === null ? 'no' : compareNames(one.name, other.name)
  if (names !== 'no') found.push(names === 'same' ? 'name' : 'similar-name')
  else if (isContact(one, other) || isContact(other, one)) found.push('contact')
  return found
}

/** Whether this is a person who goes by the name of a contact of that business. */
function isContact(person: Traits, business: Traits): boolean {
  if (person.contacts !== null || person.name === null) return false
  return business.contacts?.includes(person.name.words) === true
}

/** A first name alone, or a last, says too little of a contact. */
function isFullName(words: string): boolean {
  return words.includes(' ')
}

/**
 * Whether this is so much in common that it is hardly chance: an e-mail address, an external ID, which is for one customer
 * alone, or a phone number and a name, be it a contact's.
 */
export function isStrongLikeness(found: readonly Likeness[]): boolean {
  if (found.includes('email') || found.includes('external-id')) return true
  return found.includes('phone') && found.some((likeness) => ofNames.has(likeness))
}

const ofNames: ReadonlySet<Likeness> = new Set(['name', 'similar-name', 'contact'])

const weights: Record<Likeness, number> = {
  email: 12,
  'external-id': 12,
  phone: 9,
  name: 4,
  'similar-name': 2,
  contact: 2,
}

/** The more, the likelier the same customer; what is strong always weighs more than what is not. */
export function weighLikeness(found: readonly Likeness[]): number {
  return found.reduce((sum, likeness) => sum + weights[likeness], 0)
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((text) => others.includes(text))
}

function plain(text: string): string {
  return foldText(text.trim())
}

/**
 * An external ID as it is sent, without the blanks around it. Whether a server tells capitals from small letters in it is
 * not documented: taken for the same, it costs one question; taken for two, a customer.
 */
function idKey(text: string): string {
  return text.trim().toLowerCase()
}

function isFilled(text: string): boolean {
  return text !== ''
}
