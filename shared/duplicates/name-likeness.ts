import { foldText } from '@shared/search/fold-text'

/** What a name is compared by. */
export type NameKey = {
  /** The words that tell it from others, in alphabetical order. */
  readonly words: string
  /** Numbers in it: "Store 12" and "Store 13" are two stores. */
  readonly numbers: string
  /** Pairs of neighbouring letters, each word by itself, so that the order of words makes no difference. */
  readonly pairs: ReadonlySet<number>
  /** The pairs, each as one of 96 bits: tells most unlike names apart without comparing pairs. */
  readonly bits: readonly [number, number, number]
}

/** From here on two names count as similar; 1 is the same pairs. */
const SIMILAR = 0.8

// What a company is called in law says little about which one it is.
const legalForms = new Set(
  'ag bv co company corp corporation gmbh inc incorporated limited llc llp ltd oy plc pty sa sarl sas srl the'.split(
    ' ',
  ),
)

/** The key of a business's or a person's name; null when there is nothing to compare. */
export function nameKey(name: string): NameKey | null {
  const all = foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = all.filter((word) => !legalForms.has(word))
  const words = (telling.length === 0 ? all : telling).sort()
  if (words.join('').length < 2) return null
  const pairs = new Set(words.flatMap(pairsOf))
  const numbers = words.filter((word) => /\d/.test(word)).join(' ')
  return { words: words.join(' '), numbers, pairs, bits: bitsOf(pairs) }
}

/** How alike two names are: `same`, `similar` (a slip of the pen, other order, a word more) or `no`. */
export function compareNames(one: NameKey, other: NameKey): 'same' | 'similar' | 'no' {
  if (one.words === other.words) return 'same'
  if (one.numbers !== other.numbers || !mayBeSimilar(one, other)) return 'no'
  let shared = 0
  for (const pair of one.pairs) if (other.pairs.has(pair)) shared++
  return (2 * shared) / (one.pairs.size + other.pairs.size) >= SIMILAR ? 'similar' : 'no'
}

/** Whether enough pairs can be shared at all. Each bit that only one side has is at least one pair the other lacks. */
function mayBeSimilar(one: NameKey, other: NameKey): boolean {
  const needed = (SIMILAR * (one.pairs.size + other.pairs.size)) / 2
  return (
    countMissing(one.bits, other.bits) <= one.pairs.size - needed &&
    countMissing(other.bits, one.bits) <= other.pairs.size - needed
  )
}

function countMissing([a, b, c]: NameKey['bits'], [x, y, z]: NameKey['bits']): number {
  return countBits(a & ~x) + countBits(b & ~y) + countBits(c & ~z)
}

function pairsOf(word: string): number[] {
  const padded = ` ${word} `
  return Array.from(
    { length: padded.length - 1 },
    (_, at) => padded.charCodeAt(at) * 0x10000 + padded.charCodeAt(at + 1),
  )
}

function bitsOf(pairs: ReadonlySet<number>): [number, number, number] {
  const bits: [number, number, number] = [0, 0, 0]
  for (const pair of pairs) {
    // Any spread will do; this one is cheap and mixes both letters.
    const place = ((Math.imul(pair >>> 16, 31) + (pair & 0xffff) * 7) >>> 0) % 96
    const word = place < 32 ? 0 : place < 64 ? 1 : 2
    bits[word] |= 1 << (place % 32)
  }
  return bits
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
