import { describe, expect, it } from 'vitest'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { heal } from '@renderer/sync/heal'
import { createFakeJournal } from '@tests/support/fake-journal'
import { acme, openTestData, serverAnswer, submitOne, type TestData } from '@tests/support/test-database'

const healthy = { restored: 0, damagedLines: 0, problem: null }

async function draftOne({ customers }: TestData, name = 'ACME') {
  const localKey = crypto.randomUUID()
  await customers.saveDraft({ localKey, profile: acme(name) })
  return localKey
}

/** The same journal beside an empty database, as after IndexedDB was lost. */
function loseRows({ journal, clock }: TestData) {
  return openTestData({ journal, clock })
}

describe('a journal record without its row', () => {
  it('comes back as it was: a draft, a queued one', async () => {
    const before = await openTestData()
    const draft = await draftOne(before, 'Draft')
    const queued = await submitOne(before)
    const world = await loseRows(before)
    expect(await heal(world.data)).toEqual({ ...healthy, restored: 2 })
    expect(await world.customers.get(draft)).toMatchObject({
      state: 'draft',
      content: { profile: acme('Draft') },
    })
    const entry = (await before.customers.get(queued))?.entry
    expect(await world.customers.get(queued)).toMatchObject({ state: 'queued', entry: { body: entry?.body } })
    expect((await world.customers.get(queued))?.content?.timeline.at(-1)?.kind).toBe('restored')
    expect(await heal(world.data)).toEqual(healthy)
  })

  it('comes back as unclear when it may have reached the server', async () => {
    const before = await openTestData()
    const localKey = await submitOne(before)
    before.journal.noteAttempt(localKey)
    const world = await loseRows(before)
    await heal(world.data)
    expect(await world.store.entries()).toMatchObject([{ localKey, state: 'unclear', attempts: 1 }])
  })

  it('stays unclear when the journal is lost next, and then the rows once more', async () => {
    const before = await openTestData()
    const localKey = await submitOne(before)
    before.journal.noteAttempt(localKey)
    const restored = await loseRows(before)
    await heal(restored.data)
    restored.journal.records.clear()
    const again = await restored.reopen()
    await heal(again.data)
    const bare = await loseRows(again)
    await heal(bare.data)
    expect((await bare.customers.get(localKey))?.state).toBe('unclear')
  })

  it('comes back as a draft when the agent had taken it back after an attempt', async () => {
    const before = await openTestData()
    const localKey = await submitOne(before)
    before.journal.noteAttempt(localKey)
    await before.customers.edit(localKey)
    const world = await loseRows(before)
    await heal(world.data)
    expect(await world.customers.get(localKey)).toMatchObject({ state: 'draft', entry: null })
  })
})

describe('a row without its journal record', () => {
  it('is written to the journal, whatever its state, and not sent twice for it', async () => {
    const before = await openTestData()
    const draft = await draftOne(before)
    const queued = await submitOne(before)
    await before.store.claim(queued)
    before.journal.records.clear()
    const world = await before.reopen()
    expect(await heal(world.data)).toEqual(healthy)
    expect(world.journal.records.get(draft)).toMatchObject({ state: 'draft' })
    expect(world.journal.records.get(queued)).toMatchObject({ state: 'queued' })
    expect((await world.customers.get(queued))?.state).toBe('sending')
    const bare = await loseRows(world)
    await heal(bare.data)
    expect((await bare.customers.get(queued))?.state).toBe('unclear')
  })
})

describe('a kill between journal and transaction', () => {
  it('ends with the save, which is the newer one', async () => {
    const world = await openTestData()
    const localKey = await draftOne(world)
    const row = await world.data.db.customers.get(localKey)
    await world.customers.saveDraft({ localKey, profile: acme('Newer') })
    await world.data.db.customers.put(row!)
    expect(await heal(world.data)).toEqual({ ...healthy, restored: 1 })
    expect(await world.customers.get(localKey)).toMatchObject({
      content: { profile: acme('Newer'), revision: 2 },
    })
  })

  it('ends with the submit: queued, once, with its entry', async () => {
    const world = await openTestData()
    const localKey = await draftOne(world)
    const row = await world.data.db.customers.get(localKey)
    await world.customers.submit(localKey)
    await world.data.db.customers.put(row!)
    await world.data.db.outbox.clear()
    await heal(world.data)
    expect(await world.store.entries()).toMatchObject([{ localKey, state: 'queued' }])
  })

  it('does not ask again about a customer the agent has called different', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const candidate = serverAnswer(JSON.stringify(acme()), 'id-9')
    await world.store.claim(localKey)
    await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
    await world.store.settle(localKey, { event: 'candidates', candidates: [candidate] })
    await world.customers.decideDifferent(localKey)
    await world.customers.edit(localKey)
    const row = await world.data.db.customers.get(localKey)
    await world.customers.submit(localKey)
    await world.data.db.customers.put(row!)
    await heal(world.data)
    expect(await world.store.entries()).toMatchObject([{ localKey, candidates: [{ id: 'id-9' }] }])
  })

  it('gives a held customer back on hold', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.customers.hold(localKey)
    await world.data.db.customers.clear()
    await world.data.db.outbox.clear()
    await heal(world.data)
    expect(await world.store.entries()).toMatchObject([{ localKey, state: 'queued', heldFor: 'agent' }])
  })

  it('takes a decision that was undone for an outcome that is still unknown', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.store.claim(localKey)
    await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
    await world.store.settle(localKey, { event: 'candidates', candidates: [] })
    const decided = await world.customers.decideDifferent(localKey)
    if (decided.ok) await world.customers.reconsider(decided.value)
    await world.data.db.customers.clear()
    await world.data.db.outbox.clear()
    await heal(world.data)
    expect(await world.store.entries()).toMatchObject([{ localKey, state: 'unclear' }])
  })

  it('writes the journal again when that is behind the row', async () => {
    const world = await openTestData()
    const localKey = await draftOne(world)
    const record = world.journal.records.get(localKey)!
    await world.customers.saveDraft({ localKey, profile: acme('Newer') })
    world.journal.records.set(localKey, record)
    await heal(world.data)
    expect(world.journal.records.get(localKey)?.content).toMatchObject({ profile: acme('Newer') })
  })

  it('settles what was accepted before the journal heard of it', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const entry = await world.store.claim(localKey)
    const record = world.journal.records.get(localKey)!
    const customer = serverAnswer(entry?.body ?? '')
    await world.store.settle(localKey, { event: 'accepted', customer, others: [] })
    world.journal.records.set(localKey, record)
    expect(await heal(world.data)).toEqual(healthy)
    expect(world.journal.records.size).toBe(0)
    expect((await world.customers.get(localKey))?.state).toBe('synced')
  })

  it.each([
    { step: 'after the journal learnt of it', isRowGone: false },
    { step: 'after the rows are gone', isRowGone: true },
  ])('shows a queued customer discarded $step as a draft at most', async ({ isRowGone }) => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const row = await world.data.db.customers.get(localKey)
    const entry = await world.data.db.outbox.get({ localKey })
    await world.customers.discard(localKey)
    world.journal.records.set(localKey, { ...world.journal.saved.at(-1)!, isAttempted: false })
    if (!isRowGone) {
      await world.data.db.customers.put(row!)
      await world.data.db.outbox.put(entry!)
    }
    await heal(world.data)
    expect((await world.customers.get(localKey))?.state).toBe('draft')
    expect(await world.store.entries()).toEqual([])
  })

  it('leaves what is on the wire alone, even when the journal has a newer line', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.store.claim(localKey)
    world.journal.noteAttempt(localKey)
    const record = world.journal.records.get(localKey)!
    const content = { ...record.content, revision: 9 }
    world.journal.records.set(localKey, { ...record, state: 'draft', body: null, content })
    await heal(world.data)
    expect((await world.customers.get(localKey))?.state).toBe('sending')
  })
})

describe('a kill between claim and attempt', () => {
  it('goes back to the queue: the journal proves that nothing left', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.store.claim(localKey)
    await heal(world.data)
    expect(await world.customers.get(localKey)).toMatchObject({
      state: 'queued',
      entry: { lastCode: 'interrupted' },
    })
  })

  it('stays possibly sent when a line of the journal no longer opens', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.store.claim(localKey)
    world.journal.damaged = 1
    await heal(world.data)
    expect((await world.customers.get(localKey))?.state).toBe('sending')
  })
})

describe('damage', () => {
  it('gives a damaged row back from the journal and sets the broken blob aside', async () => {
    const world = await openTestData()
    const localKey = await draftOne(world)
    await world.data.db.customers.update(localKey, { sealed: Uint8Array.of(1, 2, 3) })
    expect(await heal(world.data)).toEqual({ ...healthy, restored: 1 })
    expect(await world.customers.get(localKey)).toMatchObject({ damage: null, content: { profile: acme() } })
    expect(await world.data.db.meta.toArray()).toMatchObject([{ sealed: Uint8Array.of(1, 2, 3) }])
  })

  it('leaves a row of a later version alone', async () => {
    const world = await openTestData()
    const localKey = await draftOne(world)
    const sealed = Uint8Array.of(9, 2, 3)
    await world.data.db.customers.update(localKey, { sealed })
    expect(await heal(world.data)).toEqual(healthy)
    expect((await world.data.db.customers.get(localKey))?.sealed).toEqual(sealed)
    expect(world.journal.records.size).toBe(1)
  })

  it('counts journal lines that no longer open', async () => {
    const world = await openTestData()
    world.journal.damaged = 3
    expect(await heal(world.data)).toEqual({ ...healthy, damagedLines: 3 })
  })

  it('lets the agent work on when the journal cannot be read, and says so', async () => {
    const journal = createFakeJournal()
    const world = await openTestData({ journal })
    const localKey = await draftOne(world)
    journal.fail('storage-failed')
    expect(await heal(world.data)).toEqual({ ...healthy, problem: appError('storage-failed') })
    expect((await world.customers.get(localKey))?.damage).toBeNull()
    expect(await world.customers.saveDraft({ localKey, profile: acme('x') })).toEqual(
      err(appError('storage-failed')),
    )
  })
})

describe('rows and entries that lost each other', () => {
  it('makes a lost entry again from the customer', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const before = await world.store.entries()
    await world.data.db.outbox.clear()
    expect(await world.customers.outbox()).toMatchObject([{ localKey, entry: null }])
    expect(await heal(world.data)).toEqual({ ...healthy, restored: 1 })
    expect(await world.store.entries()).toMatchObject([{ localKey, body: before[0]?.body, state: 'queued' }])
  })

  it('makes a lost customer again from the entry, when the journal lost it as well', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world, { ...acme(), metadata: [{ name: 'source', value: 'fair' }] })
    await world.store.claim(localKey)
    await world.data.db.customers.clear()
    world.journal.records.clear()
    expect(await heal(world.data)).toEqual({ ...healthy, restored: 1 })
    expect(world.journal.records.get(localKey)).toMatchObject({ state: 'queued' })
    expect(await world.customers.get(localKey)).toMatchObject({
      state: 'unclear',
      content: {
        reference: `OP-${localKey}`,
        profile: { businessName: 'ACME', metadata: [{ name: 'source', value: 'fair' }] },
      },
      entry: { attempts: 1 },
    })
  })

  it('leaves an entry alone that opens no more and belongs to nobody', async () => {
    const world = await openTestData()
    await world.data.db.outbox.put({ localKey: 'x', nextTryAt: null, sealed: Uint8Array.of(1) })
    expect(await heal(world.data)).toEqual(healthy)
    expect(await world.data.db.outbox.count()).toBe(1)
  })
})
