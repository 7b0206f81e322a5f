import { normalisePhone } from '@shared/domain/check-profile'
import { displayName, reachOf, type CustomerProfile } from '@shared/domain/customer-profile'

// A number with fewer digits is not compared by its end: too many numbers end alike.
const SHORTEST_NATIONAL_NUMBER = 7

/** What two profiles say of the same thing; `unsaid` when one of them is silent. */
type Comparison = 'same' | 'different' | 'unsaid'

/** Whether e-mail, phone and name make it likely that both are one customer: at least two of them agree. */
export function isLike(one: CustomerProfile, other: CustomerProfile): boolean {
  return compare(one, other).filter((comparison) => comparison === 'same').length >= 2
}

/** Whether everything that can be compared differs, and something can. */
export function isStranger(one: CustomerProfile, other: CustomerProfile): boolean {
  const said = compare(one, other).filter((comparison) => comparison !== 'unsaid')
  return said.length > 0 && said.every((comparison) => comparison === 'different')
}

function compare(one: CustomerProfile, other: CustomerProfile): Comparison[] {
  const [mine, theirs] = [reachOf(one), reachOf(other)]
  return [
    compareTexts(fold(mine.email), fold(theirs.email)),
    compareTexts(...alignPhones(digits(mine.phone), digits(theirs.phone))),
    compareTexts(fold(displayName(one)), fold(displayName(other))),
  ]
}

function compareTexts(one: string, other: string): Comparison {
  if (one === '' || other === '') return 'unsaid'
  return one === other ? 'same' : 'different'
}

/** A server may put the country code in front: the shorter number decides how much of the longer one counts. */
function alignPhones(one: string, other: string): [string, string] {
  const length = Math.min(one.length, other.length)
  return length < SHORTEST_NATIONAL_NUMBER ? [one, other] : [one.slice(-length), other.slice(-length)]
}

function digits(phone: string): string {
  return normalisePhone(phone).replace(/\D/g, '')
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
