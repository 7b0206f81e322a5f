import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorCodes, type ErrorCode } from '@shared/errors'
import { BACK_OFF_CAP_MS } from '@shared/sync/back-off'
import { fullPace, hurried, MAX_SLOTS, paceAfter, slotsOf, type Pace } from '@shared/sync/pace'

const timing = { now: 1_000, random: () => 0.5 }
const after = (pace: Pace, code: ErrorCode | null, localKey = 'c1') =>
  paceAfter(pace, { localKey, code, streak: pace.streak }, timing)

describe('the pace of a workspace', () => {
  it('starts with four requests at a time and no wait', () => {
    expect(slotsOf(fullPace)).toBe(4)
    expect(fullPace.until).toBe(-Infinity)
  })

  it('drops to one request after a failure to reach the server, and waits', () => {
    const slower = after(fullPace, 'no-network')
    expect(slotsOf(slower)).toBe(1)
    expect(slower.until).toBe(1_500)
  })

  it('counts requests that fail together once', () => {
    const once = after(fullPace, 'no-network')
    const late = paceAfter(once, { localKey: 'c2', code: 'no-network', streak: fullPace.streak }, timing)
    expect(late).toEqual(once)
  })

  it('does not end a wait for the success of a request that left before it', () => {
    const waiting = after(fullPace, 'too-many-requests')
    const late = paceAfter(waiting, { localKey: 'c2', code: null, streak: fullPace.streak }, timing)
    expect(late.until).toBe(waiting.until)
  })

  it.each(['too-many-requests', 'timed-out', 'connect-timed-out'] as const)('halves after %s', (code) => {
    expect(after(fullPace, code).slots).toBe(2)
    expect(after(after(after(fullPace, code), code), code).slots).toBe(1)
  })

  it('wins its speed back gradually', () => {
    let pace = after(fullPace, 'too-many-requests')
    const speeds = Array.from({ length: 8 }, () => slotsOf((pace = after(pace, null))))
    expect(speeds).toEqual([2, 2, 3, 3, 3, 4, 4, 4])
  })

  it('does not wait for one or two entries that fail by themselves, but for the third', () => {
    const two = after(after(after(fullPace, 'server-failed', 'c1'), 'server-failed', 'c2'), 'server-failed')
    expect(two.until).toBe(-Infinity)
    expect(after(two, 'server-failed', 'c3').until).toBeGreaterThan(timing.now)
  })

  it('forgets who failed when one succeeds', () => {
    const two = after(after(fullPace, 'server-failed', 'c1'), 'server-failed', 'c2')
    expect(after(after(two, null, 'c3'), 'server-failed', 'c4').until).toBe(-Infinity)
  })

  it('takes a conflict for an answer', () => {
    expect(slotsOf(after(fullPace, 'conflict'))).toBe(4)
  })

  it.each(['sign-in-refused', 'not-permitted', 'no-api-here'] as const)(
    'slows down after %s too, in case the pause cannot be stored',
    (code) => {
      expect(after(fullPace, code).until).toBeGreaterThan(timing.now)
    },
  )

  it('tries with one request when hurried, without waiting', () => {
    const hasty = hurried(after(fullPace, 'no-network'))
    expect(hasty.until).toBe(-Infinity)
    expect(slotsOf(hasty)).toBe(1)
  })

  it('keeps between one and four requests, and waits five minutes at most', () => {
    const showings = fc.array(
      fc.tuple(fc.constantFrom(null, ...errorCodes), fc.constantFrom('a', 'b', 'c', 'd')),
    )
    fc.assert(
      fc.property(showings, (list) => {
        const pace = list.reduce((sum, [code, localKey]) => after(sum, code, localKey), fullPace)
        expect(slotsOf(pace)).toBeGreaterThanOrEqual(1)
        expect(slotsOf(pace)).toBeLessThanOrEqual(MAX_SLOTS)
        expect(pace.until).toBeLessThanOrEqual(timing.now + BACK_OFF_CAP_MS)
      }),
    )
  })
})
