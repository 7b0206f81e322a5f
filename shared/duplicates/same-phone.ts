import { digitsOf } from '@shared/search/fold-text'

// Shorter ends are shared by too many numbers.
const FEWEST_SHARED = 8
// A country code has at most three digits, a prefix for calls inside a country one more.
const LONGEST_PREFIX = 4

/** The digits of a number without zeros that only a call needs; empty when there are too few to tell it from others. */
export function phoneKey(number: string): string {
  const digits = digitsOf(number).replace(/^0+/, '')
  return digits.length < FEWEST_SHARED - 1 ? '' : digits
}

/** Whether two keys are the same number, one of them perhaps written without its country. */
export function isSamePhone(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= FEWEST_SHARED && long.length - short.length <= LONGEST_PREFIX && long.endsWith(short)
}

/** What every key of the same number ends with. */
export function phoneEnd(key: string): string {
  return key.slice(-FEWEST_SHARED)
}
