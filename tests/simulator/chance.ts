import { createChance } from '@tests/support/virtual-time'

/** All randomness of one seed. */
export type Chance = {
  /** In [0, 1). */
  readonly next: () => number
  happens(probability: number): boolean
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
}

export function chanceOf(seed: number): Chance {
  // Neighbouring seeds should have nothing in common from the first number on.
  const next = createChance(Math.imul(seed + 1, 0x9e3779b1))
  return {
    next,
    happens: (probability) => next() < probability,
    between: (low, high) => low + next() * (high - low),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  }
}
