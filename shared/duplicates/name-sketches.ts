import { pairsNeeded, type NameKey } from './name-likeness'

const INTS = 6
const BITS = INTS * 32
const FIRST_ROOM = 1024

/**
 * A few bits of each name, in which those that may be similar to a name are found without looking at the names: each
 * bit that only one of two has is at least one pair of letters the other lacks, so nothing similar is ever missed.
 */
export type NameSketches = {
  /** Adds the next name; names are numbered from 0. */
  add(name: NameKey | null): void
  /** The numbers of names that may be similar. */
  near(name: NameKey): number[]
}

export function createNameSketches(): NameSketches {
  let bits = new Int32Array(FIRST_ROOM * INTS)
  // No name has no pairs.
  let sizes = new Uint16Array(FIRST_ROOM)
  let count = 0
  return {
    add(name) {
      if (count === sizes.length) {
        bits = grown(bits, new Int32Array(bits.length * 2))
        sizes = grown(sizes, new Uint16Array(sizes.length * 2))
      }
      if (name !== null) {
        bits.set(sketch(name), count * INTS)
        sizes[count] = name.pairs.size
      }
      count++
    },
    near(name) {
      const wanted = sketch(name)
      const size = name.pairs.size
      const found: number[] = []
      for (let at = 0; at < count; at++) {
        const other = sizes[at] ?? 0
        const needed = pairsNeeded(size, other)
        if (other === 0 || needed > size || needed > other) continue
        if (isNear({ wanted, bits, from: at * INTS }, size - needed, other - needed)) found.push(at)
      }
      return found
    },
  }
}

type Compared = { readonly wanted: Int32Array; readonly bits: Int32Array; readonly from: number }

function isNear({ wanted, bits, from }: Compared, mostMissing: number, mostOther: number): boolean {
  let missing = 0
  let other = 0
  for (let at = 0; at < INTS; at++) {
    const one = wanted[at] ?? 0
    const two = bits[from + at] ?? 0
    missing += countBits(one & ~two)
    other += countBits(two & ~one)
    if (missing > mostMissing || other > mostOther) return false
  }
  return true
}

function sketch({ pairs }: NameKey): Int32Array {
  const bits = new Int32Array(INTS)
  for (const pair of pairs) {
    // Any spread will do; this one is cheap and mixes both letters.
    const place = ((Math.imul(pair >>> 16, 31) + (pair & 0xffff) * 7) >>> 0) % BITS
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
  }
  return bits
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
