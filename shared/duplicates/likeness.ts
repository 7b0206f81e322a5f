import { foldText } from '@shared/search/fold-text'
import { compareNames, nameKey, type NameKey } from './name-likeness'
import { isSamePhone, phoneKey } from './same-phone'

/** What two customers have in common. */
export const likenesses = ['email', 'phone', 'external-id', 'name', 'similar-name'] as const
export type Likeness = (typeof likenesses)[number]

/** What a customer is known by, as it is written. */
export type Known = {
  readonly name: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly externalIds: readonly string[]
}

/** What a customer is known by, ready to be compared. */
export type Traits = {
  readonly name: NameKey | null
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly externalIds: readonly string[]
}

export function toTraits({ name, phones, emails, externalIds }: Known): Traits {
  return {
    name: nameKey(name),
    phones: phones.map(phoneKey).filter(isFilled),
    emails: emails.map(plain).filter((email) => email.includes('@')),
    externalIds: externalIds.map(plain).filter(isFilled),
  }
}

/** What two customers have in common, the weightiest first; empty when there is nothing. */
export function compareTraits(one: Traits, other: Traits): Likeness[] {
  const found: Likeness[] = []
  if (shareOne(one.emails, other.emails)) found.push('email')
  if (one.phones.some((phone) => other.phones.some((known) => isSamePhone(phone, known)))) found.push('phone')
  if (shareOne(one.externalIds, other.externalIds)) found.push('external-id')
  if (one.name === null || other.name === null) return found
  const names = compareNames(one.name, other.name)
  if (names !== 'no') found.push(names === 'same' ? 'name' : 'similar-name')
  return found
}

/** Whether this is so much in common that it is hardly chance: an e-mail address, or a phone number and a name. */
export function isStrongLikeness(found: readonly Likeness[]): boolean {
  if (found.includes('email')) return true
  return found.includes('phone') && (found.includes('name') || found.includes('similar-name'))
}

const weights: Record<Likeness, number> = {
  email: 8,
  phone: 5,
  'external-id': 5,
  name: 4,
  'similar-name': 2,
}

/** The more, the likelier the same customer. */
export function weighLikeness(found: readonly Likeness[]): number {
  return found.reduce((sum, likeness) => sum + weights[likeness], 0)
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((text) => others.includes(text))
}

function plain(text: string): string {
  return foldText(text.trim())
}

function isFilled(text: string): boolean {
  return text !== ''
}
