import { describe, expect, it } from 'vitest'
import type { Verdict } from '@shared/sync/verdict'
import { failed, later, notSent, page, unclear } from '@tests/support/fake-transport'
import { makeEntry } from '@tests/support/memory-outbox-store'
import { settleDown, tellInformedStory, tellStory } from '@tests/support/sync-story'

describe('crashes', () => {
  it('treats what was on the wire when the program ended as possibly sent', async () => {
    const story = tellInformedStory({ entries: [makeEntry(1, { state: 'sending', attempts: 1 })] })
    story.server.answers.findByReference = () => page([story.customerOf('c1')])
    await story.drain()
    expect(story.state()).toBe('unclear')
    await story.live(2_000)
    expect(story.creates()).toHaveLength(0)
    expect(story.state()).toBe('synced')
  })

  it('recovers by itself when it is only drained', async () => {
    const story = tellInformedStory({ entries: [makeEntry(1, { state: 'sending' })] })
    await story.live(30_000)
    expect(story.probes()).toHaveLength(3)
    expect(story.state()).toBe('synced')
  })

  it('waits for the verdict of an attempt that outlived its window, and looks nothing up before', async () => {
    const entries = [makeEntry(1, { state: 'sending', attempts: 1 }), makeEntry(2)]
    const verdict = later<Verdict | null>()
    const story = tellInformedStory({
      entries,
      answers: { rejoin: (key) => (key === 'c1' ? verdict.promise : null) },
    })
    const drained = story.drain()
    await settleDown()
    story.clock.advance(60_000)
    void story.drain()
    await settleDown()
    expect(story.memory.states()).toEqual({ c1: 'sending', c2: 'synced' })
    verdict.give({ verdict: 'accepted', customer: story.customerOf('c1') })
    await drained
    expect(story.state()).toBe('synced')
    expect(story.server.asked).toEqual(['create c2'])
  })

  it('starts the look-ups when the attempt that outlived its window ends without an outcome', async () => {
    const verdict = later<Verdict | null>()
    const story = tellInformedStory({
      entries: [makeEntry(1, { state: 'sending' })],
      answers: { rejoin: () => verdict.promise },
    })
    const drained = story.drain()
    await settleDown()
    story.clock.advance(60_000)
    verdict.give(unclear('timed-out'))
    await drained
    expect(story.memory.row('c1')).toMatchObject({ state: 'unclear', lastCode: 'timed-out' })
    expect(story.probes()).toEqual([])
    await story.live(2_000)
    expect(story.probes()).toEqual(['find ref-c1'])
  })

  it('survives a program that ends in mid-attempt', async () => {
    const story = tellInformedStory({ answers: { create: () => later<Verdict>().promise } })
    void story.drain()
    await settleDown()
    story.restart()
    story.server.answers.findByReference = () => page([story.customerOf('c1')])
    await story.live(2_000)
    expect(story.creates()).toHaveLength(1)
    expect(story.state()).toBe('synced')
  })

  it('keeps an accepted answer that could not be stored, and stores it later', async () => {
    const story = tellInformedStory({ entries: 5 })
    story.memory.failing.add('settle')
    const { failure, nextInMs } = await story.drain()
    expect(failure?.cause).toEqual(new Error('The disk failed at settle'))
    expect(nextInMs).toBeGreaterThan(0)
    expect(story.creates().length).toBeLessThanOrEqual(4)
    story.memory.failing.clear()
    await story.drain({ hurry: true })
    expect(story.creates()).toHaveLength(5)
    expect(new Set(Object.values(story.memory.states()))).toEqual(new Set(['synced']))
  })

  it('probes an accepted answer that could not be stored before the program ended', async () => {
    const story = tellInformedStory()
    story.memory.failing.add('settle')
    await story.drain()
    story.memory.failing.clear()
    story.restart()
    story.server.answers.findByReference = () => page([story.customerOf('c1')])
    await story.live(2_000)
    expect(story.creates()).toHaveLength(1)
    expect(story.state()).toBe('synced')
  })

  it.each(['entries', 'claim', 'settle', 'noteProbe', 'showNextTry', 'standing', 'updateStanding'] as const)(
    'reports a store that fails at %s, sends nothing twice, and goes on when it works again',
    async (method) => {
      const entries = [makeEntry(1, { state: 'unclear' }), makeEntry(2)]
      const story = tellStory({ entries, answers: { findByReference: () => failed('server-failed') } })
      story.memory.failing.add(method)
      await story.live(10_000)
      story.memory.failing.clear()
      story.server.answers.findByReference = (reference) => page([story.customerOf(reference.slice(4))])
      await story.live(600_000)
      expect(story.memory.states()).toEqual({ c1: 'synced', c2: 'synced' })
      expect(story.creates()).toEqual(['create c2'])
    },
  )

  it('treats a transport that throws as an unknown outcome', async () => {
    const story = tellInformedStory({ answers: { create: () => Promise.reject(new Error('a bug')) } })
    await story.drain()
    expect(story.memory.row('c1')).toMatchObject({ state: 'unclear', lastCode: 'internal' })
  })
})

describe('one run', () => {
  it('is shared by all who call while it lasts', async () => {
    const story = tellInformedStory({ entries: 3 })
    await Promise.all([story.drain(), story.drain(), story.drain({ hurry: true })])
    expect(story.creates()).toHaveLength(3)
  })

  it.each(['standing', 'entries', 'settle', 'showNextTry'] as const)(
    'does not lose a wake-up that arrives while it is at %s',
    async (method) => {
      const story = tellInformedStory({ entries: 1, answers: { create: () => notSent('no-network') } })
      const original = { ...story.memory.store } as Record<string, (...args: unknown[]) => Promise<unknown>>
      let isAdded = false
      const intrude = async (...args: unknown[]) => {
        const answer = await original[method]!(...args)
        if (!isAdded) {
          isAdded = true
          story.memory.add(makeEntry(9, { localKey: 'late' }))
          story.server.answers.create = (key) => ({ verdict: 'accepted', customer: story.customerOf(key) })
          void story.drain({ hurry: true })
        }
        return answer
      }
      Object.assign(story.memory.store, { [method]: intrude })
      await story.drain()
      expect(story.state('late')).toBe('synced')
    },
  )

  it('does not lose a wake-up in the very moment it ends', async () => {
    for (let turns = 0; turns < 60; turns += 1) {
      const story = tellInformedStory({ entries: 0 })
      const first = story.drain()
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
      story.memory.add(makeEntry(1))
      await story.drain()
      await first
      expect(story.state()).toBe('synced')
    }
  })

  it('heeds a resume that is stored just after it has read that the workspace is paused', async () => {
    const story = tellInformedStory()
    const { store, setStanding } = story.memory
    setStanding({ pausedBy: 'agent' })
    const original = { ...store }
    const resumed: Promise<unknown>[] = []
    store.standing = async () => {
      const standing = await original.standing()
      setStanding({ pausedBy: null })
      if (resumed.length === 0) resumed.push(story.drain({ hurry: true }))
      return standing
    }
    await story.drain()
    await Promise.all(resumed)
    expect(story.state()).toBe('synced')
  })

  it('takes up an entry that is submitted while others are on the wire', async () => {
    const story = tellInformedStory({ entries: 1 })
    const answer = later<Verdict>()
    story.server.answers.create = (key) =>
      key === 'c1' ? answer.promise : { verdict: 'accepted', customer: story.customerOf(key) }
    const drained = story.drain()
    await settleDown()
    story.memory.add(makeEntry(2))
    void story.drain()
    await settleDown()
    expect(story.memory.states()).toEqual({ c1: 'sending', c2: 'synced' })
    answer.give({ verdict: 'accepted', customer: story.customerOf('c1') })
    await drained
  })

  it('starts nothing after a stop, and settles what is on the wire first', async () => {
    const story = tellInformedStory({ entries: 9 })
    const answer = later<Verdict>()
    story.server.answers.create = () => answer.promise
    void story.drain()
    await settleDown()
    const stopped = story.stop()
    answer.give(notSent('no-network'))
    await stopped
    await story.drain()
    expect(story.creates()).toHaveLength(4)
    expect(Object.values(story.memory.states())).not.toContain('sending')
  })
})
