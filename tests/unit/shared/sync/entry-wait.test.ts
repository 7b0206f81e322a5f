import { describe, expect, it } from 'vitest'
import { afterFailure, afterMiss, dueAt, firstProbe, noWait, withoutBackOff } from '@shared/sync/entry-wait'

const timing = { now: 5_000, random: () => 0.5 }

describe('the wait of an entry', () => {
  it('is none at first', () => {
    expect(dueAt(noWait)).toBe(-Infinity)
  })

  it('is 2, 10 and 30 s for the probes, and then they have all missed', () => {
    const first = firstProbe(0)
    const second = afterMiss(first, 2_000)
    const third = second && afterMiss(second, 10_000)
    expect([first, second, third].map((wait) => wait && dueAt(wait))).toEqual([2_000, 10_000, 30_000])
    expect(third && afterMiss(third, 30_000)).toBeNull()
  })

  it('keeps the gaps when a probe comes late', () => {
    expect(afterMiss(firstProbe(0), 60_000)).toMatchObject({ misses: 1, probeAt: 68_000 })
  })

  it('grows with each failure of its own, and never shortens the wait for the probe', () => {
    const once = afterFailure(firstProbe(4_000), timing)
    expect(dueAt(once)).toBe(6_000)
    expect(dueAt(afterFailure(afterFailure(once, timing), timing))).toBe(7_000)
  })

  it('loses its own back-off in a hurry, but not its probe', () => {
    const failing = afterFailure(firstProbe(5_000), { now: 5_000, random: () => 0.99 })
    expect(dueAt(withoutBackOff({ ...failing, retryAt: 90_000 }))).toBe(7_000)
  })

  it('forgets failures once a probe could ask', () => {
    expect(afterMiss(afterFailure(firstProbe(0), timing), 6_000)).toMatchObject({ failures: 0, misses: 1 })
  })
})
