import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACK_OFF_CAP_MS } from '@shared/sync/back-off'
import { remainingMs, serverWait } from '@shared/sync/server-wait'

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })
const span = fc.integer({ min: 0, max: 86_400_000 })

describe('a wait the server asked for', () => {
  it.each([
    ['is counted down', 1_000, 59_000],
    ['is over in time', 60_000, 0],
    ['is over when the clock was put forward', 9_999_999, 0],
    ['starts again when the clock was put back', -1, 60_000],
  ])('%s', (_title, passed, left) => {
    expect(remainingMs(serverWait(1_000_000, 60_000), 1_000_000 + passed)).toBe(left)
  })

  it('is capped when the clock was put back', () => {
    expect(remainingMs(serverWait(1_000_000, 3_600_000), 0)).toBe(BACK_OFF_CAP_MS)
  })

  it('never holds longer than was asked, whatever the clock does', () => {
    fc.assert(
      fc.property(instant, span, instant, (from, asked, now) => {
        const left = remainingMs(serverWait(from, asked), now)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(asked)
      }),
    )
  })

  it('takes a negative wait for none', () => {
    expect(remainingMs(serverWait(5, -100), 5)).toBe(0)
  })
})
