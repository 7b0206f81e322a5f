import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACK_OFF_BASE_MS, BACK_OFF_CAP_MS, backOffMs } from '@shared/sync/back-off'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const failures = fc.integer({ min: 1, max: 10_000 })

describe('back-off', () => {
  it('stays between one millisecond and a ceiling that doubles up to the cap', () => {
    fc.assert(
      fc.property(failures, chance, (count, random) => {
        const wait = backOffMs(count, () => random)
        expect(wait).toBeGreaterThanOrEqual(1)
        expect(wait).toBeLessThanOrEqual(Math.min(BACK_OFF_CAP_MS, BACK_OFF_BASE_MS * 2 ** (count - 1)))
      }),
    )
  })

  it('spreads over the whole span', () => {
    expect([0, 0.5, 0.9999].map((random) => backOffMs(4, () => random))).toEqual([1, 4_000, 7_999])
  })

  it('is five minutes at most', () => {
    expect(backOffMs(50, () => 0.999_999_9)).toBe(300_000)
  })
})
