import { foldText } from '@shared/search/fold-text'

/** What a name is compared by. */
export type NameKey = {
  /** The words that tell it from others, in alphabetical order. */
  readonly words: string
  /** Numbers in it: "Store 12" and "Store 13" are two stores. */
  readonly numbers: string
  /** Pairs of neighbouring letters, each word by itself, so that the order of words makes no difference. */
  readonly pairs: ReadonlySet<number>
}

/** From here on two names count as similar; 1 is the same pairs. */
const SIMILAR = 0.8

// What a company is called in law says little about which one it is.
const legalForms = new Set(
  'ag bv co company corp corporation gmbh inc incorporated limited llc llp ltd oy plc pty sa sarl sas srl the'.split(
    ' ',
  ),
)

/**
 * The key of a business's or a person's name; null when there is nothing to compare. Letters that stand alone one after the
 * other are initials, however they are written: "J. P. Morgan" is "JP Morgan".
 */
export function nameKey(name: string): NameKey | null {
  const all = withInitials(foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [])
  const telling = all.filter((word) => !legalForms.has(word))
  const words = (telling.length === 0 ? all : telling).sort().join(' ')
  return words.length < 2 ? null : keyOfWords(words)
}

function withInitials(words: readonly string[]): string[] {
  const joined: string[] = []
  let isInitials = false
  for (const word of words) {
    const isLetter = /^\p{L}$/u.test(word)
    joined.push(isLetter && isInitials ? `${joined.pop() ?? ''}${word}` : word)
    isInitials = isLetter
  }
  return joined
}

/** The key of words that `nameKey` has put in order before. */
export function keyOfWords(words: string): NameKey {
  const numbers = /\d/.test(words)
    ? words
        .split(' ')
        .filter((word) => /\d/.test(word))
        .join(' ')
    : ''
  return { words, numbers, pairs: pairsOf(words) }
}

/** How alike two names are: `same`, `similar` (a slip of the pen, other order, a word more) or `no`. */
export function compareNames(one: NameKey, other: NameKey): 'same' | 'similar' | 'no' {
  if (one.words === other.words) return 'same'
  if (one.numbers !== other.numbers) return 'no'
  let shared = 0
  for (const pair of one.pairs) if (other.pairs.has(pair)) shared++
  return shared >= pairsNeeded(one.pairs.size, other.pairs.size) ? 'similar' : 'no'
}

/** How many pairs two names must share to be similar; they can only share as many as the shorter has. */
export function pairsNeeded(one: number, other: number): number {
  return (SIMILAR * (one + other)) / 2
}

// Two letters in one number; a space stands for the beginning and the end of each word.
function pairsOf(words: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  const padded = ` ${words} `
  for (let at = 1; at < padded.length; at++)
    pairs.add(padded.charCodeAt(at - 1) * 0x10000 + padded.charCodeAt(at))
  return pairs
}
