import { describe, expect, it } from 'vitest'
import type { Verdict } from '@shared/sync/verdict'
import { failed, page, unclear } from '@tests/support/fake-transport'
import { makeCustomer, makeEntry } from '@tests/support/memory-outbox-store'
import { plainEntries, tellInformedStory, tellStory } from '@tests/support/sync-story'

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
