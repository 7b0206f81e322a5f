import { describe, expect, it } from 'vitest'
import type { CustomerState } from '@shared/domain/customer-state'
import { initialStanding } from '@shared/sync/entry'
import type { Settlement } from '@shared/sync/ports'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'

const refusal = { message: 'Phone number is taken.', problems: [], traceId: 't-1' }

type Case = { settlement: Settlement; state: CustomerState; timeline: string[] }

async function claimed() {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const entry = await world.store.claim(localKey)
  const kinds = async () =>
    (await world.customers.get(localKey))?.content?.timeline.slice(2).map(({ kind, code }) => code ?? kind)
  return { ...world, localKey, body: entry?.body ?? '', kinds }
}

describe('claiming', () => {
  it('moves a queued entry to sending, counts the attempt and clears the next try', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.store.showNextTry([localKey], 5)
    const entry = await world.store.claim(localKey)
    expect(entry).toMatchObject({ localKey, state: 'sending', attempts: 1, reference: `OP-${localKey}` })
    expect(await world.store.entries()).toEqual([entry])
    expect((await world.customers.get(localKey))?.entry?.nextTryAt).toBeNull()
  })

  it('answers null for what is no longer queued', async () => {
    const { store, localKey, customers } = await claimed()
    expect(await store.claim(localKey)).toBeNull()
    expect(await store.claim(crypto.randomUUID())).toBeNull()
    const draft = crypto.randomUUID()
    await customers.saveDraft({ localKey: draft, profile: acme() })
    expect(await store.claim(draft)).toBeNull()
  })

  it('answers null while the workspace is paused, and leaves the entry queued', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.store.updateStanding({ pausedBy: 'agent' })
    expect(await world.store.claim(localKey)).toBeNull()
    expect(await world.store.entries()).toMatchObject([{ localKey, state: 'queued', attempts: 0 }])
    await world.store.updateStanding({ pausedBy: null })
    expect(await world.store.claim(localKey)).toMatchObject({ state: 'sending' })
  })

  it('survives a kill: the entry is still on the wire after a restart', async () => {
    const world = await claimed()
    const { store } = await world.reopen()
    expect(await store.entries()).toMatchObject([{ localKey: world.localKey, state: 'sending', attempts: 1 }])
  })
})

describe('settling', () => {
  it('caches the answer, removes the entry and settles the journal', async () => {
    const { store, localKey, body, customers, journal, data, clock, kinds } = await claimed()
    const customer = serverAnswer(body, 'id-1')
    await store.settle(localKey, { event: 'accepted', customer, others: [] })
    expect(await customers.get(localKey)).toMatchObject({
      state: 'synced',
      serverId: 'id-1',
      content: { server: { customer, seenAt: clock.now() } },
      entry: null,
    })
    expect(await data.db.outbox.count()).toBe(0)
    expect(journal.records.size).toBe(0)
    expect(await kinds()).toEqual(['sent', 'accepted'])
  })

  const ofSending: Case[] = [
    { settlement: { event: 'refused', refusal }, state: 'refused', timeline: ['refused'] },
    { settlement: { event: 'not-sent', code: 'no-network' }, state: 'queued', timeline: ['no-network'] },
    { settlement: { event: 'unclear', code: 'timed-out' }, state: 'unclear', timeline: ['timed-out'] },
  ]
  it.each(ofSending)('stores $settlement.event', async ({ settlement, state, timeline }) => {
    const { store, localKey, customers, kinds } = await claimed()
    await store.settle(localKey, settlement)
    const entry = settlement.event === 'refused' ? { refusal } : { lastCode: timeline[0] }
    expect(await customers.get(localKey)).toMatchObject({ state, entry })
    expect(await kinds()).toEqual(['sent', ...timeline])
  })

  it('keeps in the history what the server said, after it was corrected too', async () => {
    const { store, localKey, customers } = await claimed()
    await store.settle(localKey, { event: 'refused', refusal })
    await customers.edit(localKey)
    const { content } = (await customers.get(localKey)) ?? {}
    expect(content?.timeline.find(({ kind }) => kind === 'refused')).toMatchObject({ refusal })
  })

  const ofUnclear: Case[] = [
    { settlement: { event: 'missed' }, state: 'queued', timeline: ['probe-missed'] },
    { settlement: { event: 'duplicate', refusal }, state: 'refused', timeline: ['conflict'] },
    {
      settlement: { event: 'candidates', candidates: [] },
      state: 'needs-you',
      timeline: ['candidates-found'],
    },
  ]
  it.each(ofUnclear)('stores $settlement.event after a probe', async ({ settlement, state, timeline }) => {
    const { store, localKey, customers, kinds } = await claimed()
    await store.settle(localKey, { event: 'unclear', code: 'timed-out' })
    await store.settle(localKey, settlement)
    expect(await customers.get(localKey)).toMatchObject({ state, entry: { lastCode: 'timed-out' } })
    expect(await kinds()).toEqual(['sent', 'timed-out', ...timeline])
  })

  it('changes nothing when the settlement is not legal any more', async () => {
    const { store, localKey, customers, body } = await claimed()
    await store.settle(localKey, { event: 'not-sent', code: 'no-network' })
    const before = await customers.get(localKey)
    await store.settle(localKey, { event: 'accepted', customer: serverAnswer(body), others: [] })
    await store.settle(localKey, { event: 'missed' })
    await store.noteProbe(localKey, null)
    expect(await customers.get(localKey)).toEqual(before)
  })

  it('keeps both of two customers captured here that the server answers as one', async () => {
    const world = await openTestData()
    const keys = [await submitOne(world), await submitOne(world)]
    for (const localKey of keys) {
      const entry = await world.store.claim(localKey)
      const customer = serverAnswer(entry?.body ?? '', 'one-for-both')
      await world.store.settle(localKey, { event: 'accepted', customer, others: [] })
    }
    const kept = await Promise.all(keys.map((localKey) => world.customers.get(localKey)))
    expect(kept.map((customer) => customer?.serverId)).toEqual(['one-for-both', 'one-for-both'])
  })

  it('merges with the row that was retrieved under the same id before', async () => {
    const { store, localKey, customers, body, data } = await claimed()
    const customer = serverAnswer(body, 'id-1')
    await customers.keep({ ...customer, metadata: {}, externalId: '' })
    expect(await data.db.customers.count()).toBe(2)
    await store.settle(localKey, { event: 'accepted', customer, others: [] })
    expect(await data.db.customers.toCollection().primaryKeys()).toEqual([localKey])
  })

  it('asks a person when the found one is already another customer of this computer', async () => {
    const world = await claimed()
    const customer = serverAnswer(world.body, 'id-1')
    await world.store.settle(world.localKey, { event: 'accepted', customer, others: [] })
    const second = await submitOne(world)
    await world.store.claim(second)
    await world.store.settle(second, { event: 'unclear', code: 'timed-out' })
    await world.store.settle(second, { event: 'found', customer, others: [] })
    expect(await world.customers.get(second)).toMatchObject({
      state: 'needs-you',
      entry: { candidates: [customer] },
    })
    expect((await world.customers.get(world.localKey))?.state).toBe('synced')
  })

  it('knows the one of several that is no other customer of this computer', async () => {
    const world = await claimed()
    const customer = serverAnswer(world.body, 'id-1')
    await world.store.settle(world.localKey, { event: 'accepted', customer, others: [] })
    const second = await submitOne(world)
    await world.store.claim(second)
    await world.store.settle(second, { event: 'unclear', code: 'timed-out' })
    const others = [serverAnswer(world.body, 'id-2')]
    await world.store.settle(second, { event: 'found', customer, others })
    expect(await world.customers.get(second)).toMatchObject({
      state: 'synced',
      content: { server: { customer: { id: 'id-2' } } },
    })
  })

  it('says on the timeline when the server has more than one', async () => {
    const { store, localKey, body, kinds } = await claimed()
    const twin = serverAnswer(body, 'id-2')
    await store.settle(localKey, { event: 'unclear', code: 'timed-out' })
    await store.settle(localKey, { event: 'found', customer: serverAnswer(body), others: [twin] })
    expect(await kinds()).toEqual(['sent', 'timed-out', 'conflict'])
  })

  it('stands even when the journal cannot be told', async () => {
    const { store, localKey, body, customers, journal } = await claimed()
    journal.fail('disk-full')
    await store.settle(localKey, { event: 'accepted', customer: serverAnswer(body), others: [] })
    expect((await customers.get(localKey))?.state).toBe('synced')
  })
})

it('notes probes on the timeline of an unclear entry', async () => {
  const { store, localKey, kinds } = await claimed()
  await store.settle(localKey, { event: 'unclear', code: 'timed-out' })
  await store.noteProbe(localKey, null)
  await store.noteProbe(localKey, 'no-network')
  expect(await kinds()).toEqual(['sent', 'timed-out', 'probe-missed', 'no-network'])
})

it('keeps the standing over a restart, and a damaged one counts as paused until someone resumes', async () => {
  const world = await openTestData()
  await world.store.updateStanding({ pausedBy: 'agent' })
  await world.store.updateStanding({ findsByReference: 'yes' })
  const { store, customers, data } = await world.reopen()
  const standing = { pausedBy: 'agent', findsByReference: 'yes', serverWait: null }
  expect(await store.standing()).toEqual(standing)
  expect(await customers.standing()).toEqual(standing)
  await data.db.meta.update('standing', { sealed: Uint8Array.of(1) })
  expect(await store.standing()).toEqual({ ...initialStanding, pausedBy: 'unreadable' })
  await store.updateStanding({ pausedBy: null })
  expect(await store.standing()).toEqual(initialStanding)
})
