import { describe, expect, it } from 'vitest'
import type { Verdict } from '@shared/sync/verdict'
import { failed, later, notSent, unclear } from '@tests/support/fake-transport'
import { makeEntry } from '@tests/support/memory-outbox-store'
import { settleDown, tellInformedStory, tellStory } from '@tests/support/sync-story'

describe('pauses', () => {
  it.each([
    ['sign-in-refused', 'sign-in-refused'],
    ['credentials-needed', 'sign-in-refused'],
    ['secret-unreadable', 'sign-in-refused'],
    ['not-permitted', 'not-permitted'],
    ['no-api-here', 'no-api-here'],
  ] as const)(
    'stops the workspace when an attempt ends in %s, and goes on when resumed',
    async (code, by) => {
      const story = tellInformedStory({ entries: 6, answers: { create: () => notSent(code) } })
      expect((await story.drain()).nextInMs).toBeNull()
      expect(story.creates().length).toBeLessThanOrEqual(4)
      expect(story.memory.readStanding().pausedBy).toBe(by)
      story.server.answers.create = (key) => ({ verdict: 'accepted', customer: story.customerOf(key) })
      await story.live(600_000)
      expect(story.state()).toBe('queued')
      story.memory.setStanding({ pausedBy: null })
      await story.drain({ hurry: true })
      expect(new Set(Object.values(story.memory.states()))).toEqual(new Set(['synced']))
    },
  )

  it('does not ask without end while a refused sign-in cannot be stored as a pause', async () => {
    const story = tellInformedStory({ answers: { create: () => notSent('sign-in-refused') } })
    const { store } = story.memory
    const updateStanding = store.updateStanding.bind(store)
    store.updateStanding = () => Promise.resolve()
    const { nextInMs } = await story.drain()
    expect(nextInMs).toBeGreaterThan(0)
    expect(story.creates()).toHaveLength(1)
    store.updateStanding = updateStanding
    await story.live(2_000)
    expect(story.memory.readStanding().pausedBy).toBe('sign-in-refused')
  })

  it('starts nothing while the agent has paused it, and takes no other reason meanwhile', async () => {
    const story = tellInformedStory({ entries: 5 })
    const answer = later<Verdict>()
    story.server.answers.create = () => answer.promise
    const drained = story.drain()
    await settleDown()
    story.memory.setStanding({ pausedBy: 'agent' })
    void story.drain()
    await settleDown()
    answer.give(notSent('sign-in-refused'))
    await drained
    expect(story.creates()).toHaveLength(4)
    expect(story.memory.readStanding().pausedBy).toBe('agent')
  })

  it('leaves the agent’s pause in force though the answer comes before the engine has read of it', async () => {
    const story = tellInformedStory()
    const answer = later<Verdict>()
    story.server.answers.create = () => answer.promise
    const drained = story.drain()
    await settleDown()
    story.memory.setStanding({ pausedBy: 'agent' })
    answer.give(notSent('sign-in-refused'))
    await drained
    expect(story.memory.readStanding().pausedBy).toBe('agent')
  })

  it.each(['disk-full', 'storage-failed', 'internal'] as const)('only backs off after %s', async (code) => {
    const story = tellInformedStory({ answers: { create: () => notSent(code) } })
    const { nextInMs } = await story.drain()
    expect(nextInMs).toBeGreaterThan(0)
    expect(story.memory.readStanding().pausedBy).toBeNull()
    story.server.answers.create = (key) => ({ verdict: 'accepted', customer: story.customerOf(key) })
    await story.live(1_000)
    expect(story.state()).toBe('synced')
  })
})

describe('waiting', () => {
  it('lets one entry at a time try while the server cannot be reached, the oldest first', async () => {
    const story = tellInformedStory({ entries: 20, answers: { create: () => notSent('no-network') } })
    await story.drain()
    const first = story.creates().length
    expect(first).toBe(4)
    await story.live(10_000)
    expect(new Set(story.creates().slice(first))).toEqual(new Set(['create c1']))
    story.server.answers.create = (key) => ({ verdict: 'accepted', customer: story.customerOf(key) })
    await story.drain({ hurry: true })
    expect(new Set(Object.values(story.memory.states()))).toEqual(new Set(['synced']))
  })

  it('never waits longer than five minutes by itself', async () => {
    const story = tellInformedStory({ answers: { create: () => notSent('no-network') }, random: () => 0.999 })
    await story.live(3_600_000)
    const { nextInMs } = await story.drain()
    expect(nextInMs).toBeLessThanOrEqual(300_000)
    expect(story.creates().length).toBeLessThan(30)
  })

  it('waits as long as the server asks, even when hurried, and restarts do not shorten that', async () => {
    const story = tellInformedStory({ answers: { create: () => notSent('too-many-requests', 120_000) } })
    expect((await story.drain()).nextInMs).toBe(120_000)
    story.server.answers.create = (key) => ({ verdict: 'accepted', customer: story.customerOf(key) })
    await story.drain({ hurry: true })
    story.clock.advance(60_000)
    story.restart()
    expect((await story.drain({ hurry: true })).nextInMs).toBe(60_000)
    expect(story.creates()).toHaveLength(1)
    await story.live(60_000)
    expect(story.state()).toBe('synced')
    expect(story.memory.readStanding().serverWait).toBeNull()
  })

  it('backs off with fewer at a time after 429 without Retry-After', async () => {
    const story = tellInformedStory({
      entries: 5,
      answers: { create: () => notSent('too-many-requests') },
    })
    expect((await story.drain()).nextInMs).toBeGreaterThan(0)
    const before = story.creates().length
    story.server.answers.create = (key) => ({ verdict: 'accepted', customer: story.customerOf(key) })
    story.server.busy.most = 0
    await story.drain({ hurry: true })
    expect(before).toBe(4)
    expect(story.server.busy.most).toBeLessThan(4)
  })

  it('heeds Retry-After on an answer that leaves the outcome unclear', async () => {
    const story = tellInformedStory({
      answers: { create: () => ({ verdict: 'unclear', code: 'server-failed', retryAfterMs: 45_000 }) },
    })
    await story.live(44_999)
    expect(story.probes()).toHaveLength(0)
    await story.live(1)
    expect(story.probes()).toHaveLength(1)
  })

  it('heeds Retry-After on a look-up that was only to learn what the server can', async () => {
    const story = tellStory({ answers: { findByReference: () => failed('too-many-requests', 45_000) } })
    await story.drain()
    expect(story.state()).toBe('synced')
    story.memory.add(makeEntry(2))
    await story.live(44_999)
    expect(story.creates()).toEqual(['create c1'])
    await story.live(1)
    expect(story.creates()).toEqual(['create c1', 'create c2'])
  })

  it('heeds Retry-After though the disk does not take what the same probe taught', async () => {
    const story = tellStory({
      entries: [makeEntry(1, { state: 'unclear', attempts: 1 })],
      answers: {
        findByReference: () => failed('rejected'),
        search: () => failed('too-many-requests', 45_000),
      },
    })
    story.memory.failing.add('updateStanding')
    await story.live(3_000)
    story.memory.failing.clear()
    await story.live(42_000)
    expect(story.probes()).toEqual(['find ref-c1', 'search c1@example.com'])
    await story.live(10_000)
    expect(story.probes().length).toBeGreaterThan(2)
  })

  it('does not ask only to learn while the server has it wait', async () => {
    const story = tellStory({ entries: 2 })
    const answer = later<Verdict>()
    story.server.answers.create = (key) =>
      key === 'c1' ? answer.promise : notSent('too-many-requests', 60_000)
    const drained = story.drain()
    await settleDown()
    answer.give({ verdict: 'accepted', customer: story.customerOf('c1') })
    await drained
    expect(story.state()).toBe('synced')
    expect(story.probes()).toEqual([])
  })

  it('is not held by a wall clock that is set back, nor freed by it', async () => {
    const story = tellInformedStory({ answers: { create: () => notSent('too-many-requests', 60_000) } })
    await story.drain()
    story.clock.setBy(-86_400_000)
    expect((await story.drain()).nextInMs).toBe(60_000)
    story.clock.setBy(2 * 86_400_000)
    expect((await story.drain()).nextInMs).toBe(60_000)
  })

  it('waits five minutes at most after a restart with a wall clock that was set back', async () => {
    const story = tellInformedStory()
    const from = story.clock.now() + 86_400_000
    story.memory.setStanding({ serverWait: { from, until: from + 3_600_000 } })
    expect((await story.drain()).nextInMs).toBe(300_000)
    await story.live(300_000)
    expect(story.state()).toBe('synced')
  })

  it('hurries neither the probes nor anything that is on the wire', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    await story.drain()
    expect((await story.drain({ hurry: true })).nextInMs).toBe(2_000)
    expect(story.probes()).toHaveLength(0)
  })

  it('shows when it tries next, and writes only what changed', async () => {
    const story = tellInformedStory({ entries: 2, answers: { create: () => notSent('no-network') } })
    const { nextInMs } = await story.drain()
    const at = story.clock.now() + (nextInMs ?? 0)
    await story.drain()
    await story.drain()
    expect(story.memory.shown).toEqual([{ localKeys: ['c1', 'c2'], at }])
  })

  it('says while requests are under way when something else falls due', async () => {
    const story = tellInformedStory({ entries: [makeEntry(1, { state: 'unclear' }), makeEntry(2)] })
    const answer = later<Verdict>()
    story.server.answers.create = () => answer.promise
    const drained = story.drain()
    await settleDown()
    expect(story.waits.at(-1)).toBe(2_000)
    story.clock.advance(2_000)
    void story.drain()
    await settleDown()
    expect(story.server.asked).toEqual(['create c2', 'find ref-c1'])
    answer.give({ verdict: 'accepted', customer: story.customerOf('c2') })
    await drained
  })
})
