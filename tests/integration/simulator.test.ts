import { describe, expect, it } from 'vitest'
import { addCounts, type Counts } from '@tests/simulator/counts'
import { simulateSeed } from '@tests/simulator/simulate-seed'

describe('the simulator', () => {
  it('keeps every promise through a hundred bad days', async () => {
    const broken: unknown[] = []
    for (let seed = 0; seed < 100; seed += 1) {
      const outcome = await simulateSeed(seed)
      if (outcome.broken !== null) broken.push({ seed, broken: outcome.broken })
    }
    expect(broken).toEqual([])
  })

  it('lives the same day again for the same seed, told or not', async () => {
    const one = await simulateSeed(7, { isTold: true })
    const other = await simulateSeed(7, { isTold: true })
    const untold = await simulateSeed(7)
    expect(other.story).toEqual(one.story)
    expect({ steps: untold.steps, counts: untold.counts }).toEqual({ steps: one.steps, counts: one.counts })
  })

  it('meets every kind of trouble', async () => {
    const sum: Counts = new Map()
    for (let seed = 0; seed < 60; seed += 1) addCounts(sum, (await simulateSeed(seed)).counts)
    const troubles = [
      'kills of app',
      'kills of window',
      'kills of power',
      'resets of IndexedDB',
      'lost journals',
      'locks',
      'journal compacted',
    ]
    const ends = ['needs-you', 'refused', 'unclear', 'synced', 'gone'].map((state) => `became ${state}`)
    expect([...troubles, ...ends, 'restores'].filter((name) => !sum.has(name))).toEqual([])
  })
})
