import { describe, expect, it } from 'vitest'
import { failed, page, unclear } from '@tests/support/fake-transport'
import { makeCustomer, makeEntry, makeProfile } from '@tests/support/memory-outbox-store'
import { tellInformedStory, tellStory } from '@tests/support/sync-story'

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
