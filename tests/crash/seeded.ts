/** Chance that a seed repeats exactly. */
export type Chance = ReturnType<typeof createChance>

/** Mulberry32: small, and even enough to choose moments. */
export function createChance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return {
    /** A whole number from 0 to `most`. */
    upTo,
    /** True in this share of cases. */
    isLucky: (share: number) => next() < share,
    pick: <T>(choices: readonly [T, ...T[]]): T => choices[upTo(choices.length - 1)] ?? choices[0],
  }
}
