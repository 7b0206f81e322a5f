import type { Clock } from '@shared/clock'

export type TestClock = Clock & {
  /** Time passes. */
  advance(ms: number): void
  /** Someone sets the wall clock; no time passes. */
  setBy(ms: number): void
}

/** A clock that stands still until a test moves it. */
export function createTestClock(startAt = Date.UTC(2026, 0, 5, 9)): TestClock {
  let ticks = 1_000
  let lead = startAt - ticks
  return {
    now: () => ticks + lead,
    ticks: () => ticks,
    advance: (ms) => void (ticks += ms),
    setBy: (ms) => void (lead += ms),
  }
}
