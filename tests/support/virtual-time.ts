import { createTestClock } from './test-clock'

/** A clock and timers that only move when a test says so. */
export function createVirtualTime() {
  const clock = createTestClock()
  const sleepers = new Set<{ at: number; wake: () => void }>()
  return {
    clock,
    sleep: (ms: number) => new Promise<void>((wake) => void sleepers.add({ at: clock.ticks() + ms, wake })),
    /** When the next sleeper wakes (ticks); Infinity when none sleeps. */
    nextAt: () => Math.min(...[...sleepers].map(({ at }) => at)),
    /** Moves on to that moment and wakes who is due. */
    moveTo(at: number) {
      clock.advance(Math.max(0, at - clock.ticks()))
      for (const sleeper of sleepers) {
        if (sleeper.at > clock.ticks()) continue
        sleepers.delete(sleeper)
        sleeper.wake()
      }
    },
  }
}

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
