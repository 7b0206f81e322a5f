import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outboxStates } from '@shared/domain/customer-state'
import { nextTryOf, planWork, type Situation } from '@shared/sync/plan'
import { makeEntry } from '@tests/support/memory-outbox-store'
import { plainEntries } from '@tests/support/sync-story'

const calm: Situation = {
  entries: plainEntries(3),
  isPaused: false,
  now: 100,
  freeSlots: 4,
  heldUntil: -Infinity,
  isBusy: () => false,
  dueAt: () => -Infinity,
}
const plan = (change: Partial<Situation>) => {
  const { start, nextAt } = planWork({ ...calm, ...change })
  return { start: start.map(({ localKey }) => localKey), nextAt }
}

describe('a plan', () => {
  it('starts what is due, oldest first', () => {
    expect(plan({})).toEqual({ start: ['c1', 'c2', 'c3'], nextAt: null })
  })

  it('starts no more than there are slots', () => {
    expect(plan({ freeSlots: 2 }).start).toEqual(['c1', 'c2'])
    expect(plan({ freeSlots: 0 }).start).toEqual([])
    expect(plan({ freeSlots: -3 }).start).toEqual([])
  })

  it('passes over an entry that waits, and says until when', () => {
    const dueAt = (localKey: string) => (localKey === 'c1' ? 250 : -Infinity)
    expect(plan({ dueAt })).toEqual({ start: ['c2', 'c3'], nextAt: 250 })
  })

  it('passes over what is on the wire', () => {
    expect(plan({ isBusy: (localKey) => localKey === 'c2' }).start).toEqual(['c1', 'c3'])
  })

  it('starts nothing while the workspace is held, and says until when', () => {
    expect(plan({ heldUntil: 500 })).toEqual({ start: [], nextAt: 500 })
  })

  it('waits for nothing while it is paused', () => {
    expect(plan({ isPaused: true, heldUntil: 500 })).toEqual({ start: [], nextAt: null })
  })

  it('touches only what is queued or unclear', () => {
    const entries = outboxStates.map((state, index) => makeEntry(index, { state, localKey: state }))
    expect(plan({ entries }).start).toEqual(['queued', 'unclear'])
  })

  it('leaves an entry on hold alone, but looks up one whose outcome is unknown', () => {
    const entries = [makeEntry(1, { heldFor: 'agent' }), makeEntry(2, { heldFor: 'agent', state: 'unclear' })]
    expect(plan({ entries })).toEqual({ start: ['c2'], nextAt: null })
    expect(nextTryOf({ ...calm, entries, heldUntil: 500 }, makeEntry(1, { heldFor: 'agent' }))).toBeNull()
  })

  it('never starts early, and is woken no later than the first wait ends', () => {
    const times = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (dues, held, slots) => {
          const entries = plainEntries(dues.length)
          const dueAt = (localKey: string) => dues[Number(localKey.slice(1)) - 1] ?? 0
          const { start, nextAt } = planWork({ ...calm, entries, dueAt, heldUntil: held, freeSlots: slots })
          const at = entries.map(({ localKey }) => Math.max(dueAt(localKey), held))
          const due = at.filter((time) => time <= calm.now)
          const later = at.filter((time) => time > calm.now)
          expect(start).toHaveLength(Math.min(due.length, slots))
          expect(start.every(({ localKey }) => dueAt(localKey) <= calm.now)).toBe(true)
          expect(nextAt).toBe(later.length > 0 ? Math.min(...later) : null)
        },
      ),
    )
  })

  it('knows for each entry when it is tried next', () => {
    const waiting = { ...calm, heldUntil: 400 }
    expect(nextTryOf(waiting, makeEntry(1))).toBe(400)
    expect(nextTryOf(calm, makeEntry(1))).toBeNull()
    expect(nextTryOf({ ...waiting, isPaused: true }, makeEntry(1))).toBeNull()
    expect(nextTryOf(waiting, makeEntry(1, { state: 'refused' }))).toBeNull()
  })
})
