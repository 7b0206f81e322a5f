import { digitsOf, foldText } from './fold-text'

// A phone number is looked for by its digits when what was typed looks like part of one.
const LOOKS_LIKE_PHONE = /^[\d\s().+/-]+$/
const FEWEST_DIGITS = 3

/** What was typed into the search box, ready to be looked for: every word, or the digits of a phone number. */
export type SearchWords = {
  /** Folded; all of them must occur. */
  readonly words: readonly string[]
  /** Empty unless a phone number may be meant. */
  readonly digits: string
}

/** What a search looks in. */
export type SearchText = {
  /** Folded. */
  readonly text: string
  /** The digits of all phone numbers, a line each. */
  readonly digits: string
}

/** Reads what was typed; null when there is nothing to look for. */
export function readSearch(typed: string): SearchWords | null {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const digits = LOOKS_LIKE_PHONE.test(foldText(typed)) ? digitsOf(typed) : ''
  return { words, digits: digits.length < FEWEST_DIGITS ? '' : digits }
}

/** Whether a search finds this: all its words in the text, or its digits in a phone number. */
export function isFound({ words, digits }: SearchWords, searched: SearchText): boolean {
  if (digits !== '' && has(searched.digits, digits)) return true
  for (const word of words) if (!has(searched.text, word)) return false
  return true
}

// Asked of each of 100,000 customers at every key stroke, and in V8 this way takes hardly more than half the time.
function has(text: string, part: string): boolean {
  return text.indexOf(part) !== -1
}

/** Whether everything that `next` finds was found by `former` too, so that it is enough to look there. */
export function isNarrower(former: SearchWords, next: SearchWords): boolean {
  if (next.digits !== '' && (former.digits === '' || !next.digits.includes(former.digits))) return false
  return former.words.every((word) => next.words.some((longer) => longer.includes(word)))
}
