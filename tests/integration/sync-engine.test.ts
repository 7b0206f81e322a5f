import { describe, expect, it } from 'vitest'
import type { Verdict } from '@shared/sync/verdict'
import { failed, later, notSent, page, unclear } from '@tests/support/fake-transport'
import { makeCustomer, makeEntry, makeProfile } from '@tests/support/memory-outbox-store'
import { plainEntries, settleDown, tellStory } from '@tests/support/sync-story'

/** A workspace that has learned how its server finds customers, so that no lesson mixes with the story. */
function tellInformedStory(setting: Parameters<typeof tellStory>[0] = {}) {
  const story = tellStory(setting)
  story.memory.setStanding({ findsByReference: 'yes' })
  return story
}

describe('sending', () => {
  it('sends the oldest first, up to four at a time', async () => {
    const story = tellInformedStory({ entries: 9 })
    await story.drain()
    expect(story.creates()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `create c${n}`))
    expect(story.server.busy.most).toBe(4)
    expect(new Set(Object.values(story.memory.states()))).toEqual(new Set(['synced']))
  })

  it('keeps what the server answered and counts the attempt', async () => {
    const story = tellInformedStory()
    await story.drain()
    expect(story.memory.row('c1')).toMatchObject({
      attempts: 1,
      others: 0,
      customer: makeCustomer(makeEntry(1)),
    })
  })

  it('leaves refused entries, and those that wait for a person, alone', async () => {
    const waiting = [makeEntry(1, { state: 'refused' }), makeEntry(2, { state: 'needs-you' }), makeEntry(3)]
    const story = tellInformedStory({ entries: waiting })
    const { nextInMs } = await story.drain()
    expect(story.server.asked).toEqual(['create c3'])
    expect(nextInMs).toBeNull()
  })

  it('stores a refusal with the reasons', async () => {
    const problems = [{ path: 'primaryEmail.value', message: 'is no address', errorCode: 'E7' }]
    const refusal = { message: 'Not like this', problems, traceId: 't-1' }
    const story = tellInformedStory({ answers: { create: () => ({ verdict: 'refused', ...refusal }) } })
    await story.drain()
    expect(story.memory.row('c1')).toMatchObject({ state: 'refused', refusal })
  })

  it('passes over an entry that is edited or discarded just before its turn', async () => {
    const story = tellInformedStory({ entries: 2 })
    const { store } = story.memory
    const original = { ...store }
    store.claim = (localKey) => {
      if (localKey === 'c1') story.memory.remove('c1')
      return original.claim(localKey)
    }
    await story.drain()
    expect(story.creates()).toEqual(['create c2'])
  })

  it('does not let one bad entry delay the next', async () => {
    const create = (key: string): Verdict =>
      key === 'c1' ? unclear('server-failed') : { verdict: 'accepted', customer: makeCustomer(makeEntry(2)) }
    const story = tellInformedStory({ entries: 3, answers: { create } })
    await story.drain()
    expect(story.memory.states()).toEqual({ c1: 'unclear', c2: 'synced', c3: 'synced' })
  })

  it('sends what can be sent while an unclear entry waits for its probe', async () => {
    const story = tellInformedStory({ entries: [makeEntry(1, { state: 'unclear' }), makeEntry(2)] })
    await story.drain()
    expect(story.server.asked).toEqual(['create c2'])
  })

  it('sends others while a probe keeps failing', async () => {
    const story = tellInformedStory({
      entries: [makeEntry(1, { state: 'unclear' })],
      answers: { findByReference: () => failed('server-failed') },
    })
    await story.live(5_000)
    for (let seq = 2; seq < 5; seq += 1) {
      story.memory.add(makeEntry(seq))
      await story.live(1_000)
      expect(story.state(`c${seq}`)).toBe('synced')
    }
    expect(story.state()).toBe('unclear')
  })
})

describe('look-ups that do not get through', () => {
  it.each(['captive-portal', 'too-many-requests'] as const)(
    'do not keep others from being created when it is only the look-ups: %s',
    async (code) => {
      const story = tellInformedStory({ entries: [makeEntry(1, { state: 'unclear' })] })
      story.server.answers.findByReference = () => failed(code)
      await story.live(600_000)
      story.memory.add(makeEntry(2))
      await story.live(3_600_000)
      expect(story.memory.states()).toEqual({ c1: 'unclear', c2: 'synced' })
    },
  )

  it('make few outcomes unknown when nothing gets through', async () => {
    const entries = [makeEntry(1, { state: 'unclear' }), ...plainEntries(30).slice(1)]
    const story = tellInformedStory({ entries, answers: { create: () => unclear('captive-portal') } })
    story.server.answers.findByReference = () => failed('captive-portal')
    await story.live(1_200_000)
    const states = Object.values(story.memory.states())
    expect(states.filter((state) => state === 'unclear').length).toBeLessThanOrEqual(10)
  })
})

describe('a server that fails every request', () => {
  it('turns few entries unclear before it is left in peace', async () => {
    const story = tellInformedStory({
      entries: 50,
      answers: { create: () => unclear('server-failed'), findByReference: () => failed('server-failed') },
    })
    await story.live(60_000)
    expect(Object.values(story.memory.states()).filter((state) => state === 'unclear').length).toBeLessThan(
      12,
    )
    expect(story.server.asked.length).toBeLessThan(30)
  })

  it('does not hold up others for two entries that keep failing', async () => {
    const bad = [makeEntry(1, { state: 'unclear' }), makeEntry(2, { state: 'unclear' })]
    const story = tellInformedStory({
      entries: bad,
      answers: { findByReference: () => failed('server-failed') },
    })
    await story.live(600_000)
    story.memory.add(makeEntry(3))
    await story.drain()
    expect(story.state('c3')).toBe('synced')
  })
})

describe('an unknown outcome', () => {
  it('is settled by the probe when only the answer was lost, and is created once', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    story.server.answers.findByReference = () => page([story.customerOf('c1')])
    await story.live(2_000)
    expect(story.server.asked).toEqual(['create c1', 'find ref-c1'])
    expect(story.memory.row('c1')).toMatchObject({ state: 'synced', others: 0 })
  })

  it('is sent again only after probes at 2, 10 and 30 s have all missed', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    const probedAt: number[] = []
    const start = story.clock.ticks()
    story.server.answers.findByReference = () => {
      probedAt.push(story.clock.ticks() - start)
      return page([])
    }
    await story.live(29_999)
    expect(story.creates()).toHaveLength(1)
    story.server.answers.create = () => ({ verdict: 'accepted', customer: story.customerOf('c1') })
    await story.live(1)
    expect(probedAt).toEqual([2_000, 10_000, 30_000])
    expect(story.creates()).toHaveLength(2)
    expect(story.state()).toBe('synced')
    expect(story.memory.probes).toHaveLength(3)
  })

  it('does not count a probe that could not be asked', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    story.server.answers.findByReference = () => failed('no-network')
    await story.live(600_000)
    expect(story.state()).toBe('unclear')
    story.server.answers.findByReference = () => page([])
    await story.drain({ hurry: true })
    expect(story.state()).toBe('unclear')
    await story.live(28_000)
    expect(story.creates()).toHaveLength(2)
  })

  it('adopts the oldest of several matches and says how many more there are', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    const twin = (id: string, createdAt: string) => makeCustomer(makeEntry(1), { id, createdAt })
    story.server.answers.findByReference = () =>
      page([
        twin('undated', ''),
        twin('young', '2026-01-05T10:00:01Z'),
        twin('old', '2026-01-05T10:00:00.5Z'),
      ])
    await story.live(2_000)
    expect(story.memory.row('c1')).toMatchObject({ state: 'synced', others: 2, customer: { id: 'old' } })
  })

  it('is not fooled by a server that ignores the filter: it searches, finds the key and adopts it', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    const strangers = [2, 3].map((seq) => makeCustomer(makeEntry(seq), { externalId: '' }))
    story.server.answers.findByReference = () => page(strangers, { hasNext: true })
    story.server.answers.search = () => page([makeCustomer(makeEntry(1), { externalId: '' })])
    await story.live(2_000)
    expect(story.server.asked).toEqual(['create c1', 'find ref-c1', 'search c1@example.com'])
    expect(story.state()).toBe('synced')
    expect(story.memory.readStanding().findsByReference).toBe('no')
  })

  it('asks a person when all there is, is a customer with the same e-mail, phone and name', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    const alike = makeCustomer(makeEntry(1), { id: 'theirs', externalId: '', metadata: {} })
    story.server.answers.findByReference = () => failed('rejected')
    story.server.answers.search = () => page([alike])
    await story.live(600_000)
    expect(story.memory.row('c1')).toMatchObject({ state: 'needs-you', candidates: [alike] })
    expect(story.creates()).toHaveLength(1)
  })

  it('asks nobody about a likeness while a list that lags may yet show our own', async () => {
    const story = tellStory({ answers: { create: () => unclear() } })
    const alike = makeCustomer(makeEntry(1), { id: 'theirs', externalId: '', metadata: {} })
    story.server.answers.search = () => page([alike])
    await story.live(11_000)
    expect(story.state()).toBe('unclear')
    story.server.answers.findByReference = () => page([story.customerOf('c1')])
    await story.live(600_000)
    expect(story.state()).toBe('synced')
  })

  it('does not ask twice about a customer the agent has called different', async () => {
    const other = makeCustomer(makeEntry(1), { id: 'theirs', externalId: '', metadata: {} })
    const entries = [makeEntry(1, { state: 'unclear', candidates: [other] })]
    const story = tellStory({ entries, answers: { search: () => page([other]) } })
    await story.live(30_000)
    expect(story.state()).toBe('synced')
  })

  it('asks a person when no answer could have shown it', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear() } })
    const crowd = page([makeCustomer(makeEntry(2), { externalId: '', metadata: {} })], { hasNext: true })
    story.server.answers.findByReference = () => crowd
    story.server.answers.search = () => crowd
    await story.live(29_000)
    expect(story.state()).toBe('unclear')
    await story.live(1_000)
    expect(story.memory.row('c1')).toMatchObject({ state: 'needs-you', candidates: [] })
  })

  it.each(['not-permitted', 'conflict', 'rejected'] as const)(
    'asks a person when every probe is answered with %s, without stopping the others',
    async (code) => {
      const story = tellInformedStory({ entries: [makeEntry(1, { state: 'unclear' }), makeEntry(2)] })
      story.server.answers.findByReference = () => failed(code)
      story.server.answers.search = () => failed(code)
      await story.live(30_000)
      expect(story.memory.states()).toEqual({ c1: 'needs-you', c2: 'synced' })
      expect(story.probes().filter((line) => line.startsWith('find'))).toHaveLength(3)
      expect(story.memory.readStanding().pausedBy).toBeNull()
    },
  )

  it('does not take an empty answer for proof before the server was seen to find by reference', async () => {
    const story = tellStory({ answers: { create: () => unclear() } })
    await story.live(2_000)
    expect(story.probes()).toEqual(['find ref-c1', 'search c1@example.com'])
  })
})

describe('a conflict', () => {
  it('is ours when the probe finds it', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear('conflict') } })
    story.server.answers.findByReference = () => page([story.customerOf('c1')])
    await story.live(30_000)
    expect(story.state()).toBe('synced')
  })

  it('is refused as a duplicate when none of ours is found', async () => {
    const story = tellInformedStory({ answers: { create: () => unclear('conflict') } })
    const stranger = makeCustomer(makeEntry(1), { profile: makeProfile('zoe'), metadata: {} })
    story.server.answers.findByReference = () => page([stranger])
    await story.live(30_000)
    expect(story.memory.row('c1')).toMatchObject({
      state: 'refused',
      refusal: { message: expect.stringContaining('duplicate') as string },
    })
    expect(story.creates()).toHaveLength(1)
  })
})

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

describe('learning what the server can', () => {
  it('looks the first accepted customer up once', async () => {
    const story = tellStory({ entries: 6 })
    story.server.answers.findByReference = (reference) => page([story.customerOf(reference.slice(4))])
    await story.drain()
    expect(story.probes()).toEqual(['find ref-c1'])
    expect(story.memory.readStanding().findsByReference).toBe('yes')
  })

  it('learns nothing from an empty list and asks again later, about the same customer', async () => {
    const story = tellStory({ entries: 6 })
    await story.drain()
    expect(story.probes()).toEqual(['find ref-c1'])
    expect(story.memory.readStanding().findsByReference).toBe('unknown')
    story.clock.advance(10_000)
    story.memory.add(makeEntry(7))
    story.server.answers.findByReference = () => page(plainEntries(2).map((entry) => makeCustomer(entry)))
    await story.drain()
    expect(story.probes()).toEqual(['find ref-c1', 'find ref-c1'])
    expect(story.memory.readStanding().findsByReference).toBe('no')
  })

  it('does not mind a look-up that fails', async () => {
    const story = tellStory({ entries: 2, answers: { findByReference: () => failed('not-permitted') } })
    await story.drain()
    expect(story.memory.states()).toEqual({ c1: 'synced', c2: 'synced' })
    expect(story.memory.readStanding().pausedBy).toBeNull()
  })
})
