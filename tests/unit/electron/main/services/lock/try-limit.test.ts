import { createTryLimit, waitAfter } from '@electron/main/services/lock/try-limit'
import { createTestClock } from '@tests/support/test-clock'
import { describe, expect, it } from 'vitest'

function setup() {
  const clock = createTestClock()
  const disk = { wrongTries: 0, isFull: false }
  const start = () =>
    createTryLimit({
      read: () => disk.wrongTries,
      write(count) {
        if (!disk.isFull) disk.wrongTries = count
      },
      ticks: () => clock.ticks(),
    })
  return { clock, disk, start, tries: start() }
}

/** Tries until it has to wait. */
function exhaust(tries: ReturnType<typeof createTryLimit>): number {
  let made = 0
  while (tries.begin().ok) made += 1
  return made
}

describe('the wait after wrong passphrases', () => {
  it('grows from none to a quarter of an hour, and no further', () => {
    const waits = Array.from({ length: 12 }, (_, index) => waitAfter(index + 1) / 1000)
    expect(waits).toEqual([0, 0, 0, 5, 15, 30, 60, 120, 300, 900, 900, 900])
  })

  it('refuses a try before its time, with the time that is left', () => {
    const { clock, tries } = setup()
    expect(exhaust(tries)).toBe(4)
    clock.advance(2_000)
    expect(tries.begin()).toMatchObject({ error: { code: 'passphrase-wait', retryAfterMs: 3_000 } })
    clock.advance(3_000)
    expect(tries.begin().ok).toBe(true)
    expect(tries.waitMs()).toBe(15_000)
  })

  it('is not shortened by a clock that is set', () => {
    const { clock, tries } = setup()
    exhaust(tries)
    clock.setBy(-86_400_000)
    expect(tries.waitMs()).toBe(5_000)
    clock.setBy(2 * 86_400_000)
    expect(tries.waitMs()).toBe(5_000)
  })

  it('begins anew with a restart', () => {
    const { clock, tries, start } = setup()
    exhaust(tries)
    clock.advance(4_000)
    expect(start().waitMs()).toBe(5_000)
  })

  it('counts a try before it is made, so that ending the program in the middle gains nothing', () => {
    const { disk, tries } = setup()
    tries.begin()
    expect(disk.wrongTries).toBe(1)
  })

  it('holds while the program runs although the disk takes no writes', () => {
    const { disk, tries } = setup()
    disk.isFull = true
    expect(exhaust(tries)).toBe(4)
  })

  it('is over with the right passphrase', () => {
    const { tries } = setup()
    exhaust(tries)
    tries.succeeded()
    expect(tries.waitMs()).toBe(0)
    expect(exhaust(tries)).toBe(4)
  })
})
