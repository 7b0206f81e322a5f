import { describe, expect, it } from 'vitest'
import { endUndoHolds } from '@renderer/data/hold-customer'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'

describe('deciding on candidates', () => {
  async function needsYou() {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const candidate = serverAnswer(JSON.stringify(acme()), 'id-9')
    await world.store.claim(localKey)
    await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
    await world.store.settle(localKey, { event: 'candidates', candidates: [candidate] })
    return { ...world, localKey }
  }

  it('adopts the one that is the same', async () => {
    const { customers, localKey, journal } = await needsYou()
    await customers.decideSame({ localKey, serverId: 'id-9' })
    expect(await customers.get(localKey)).toMatchObject({ state: 'synced', serverId: 'id-9', entry: null })
    expect(journal.records.size).toBe(0)
  })

  it('queues a different one and remembers what was asked', async () => {
    const { customers, localKey } = await needsYou()
    await customers.decideDifferent(localKey)
    expect(await customers.get(localKey)).toMatchObject({
      state: 'queued',
      entry: { candidates: [{ id: 'id-9' }] },
    })
  })

  it('keeps a different one from being sent while that can be undone, and no longer than this start', async () => {
    const { customers, store, localKey, ...world } = await needsYou()
    await customers.decideDifferent(localKey)
    expect(await store.claim(localKey)).toBeNull()
    await customers.release(localKey, 'agent')
    expect(await store.claim(localKey)).toBeNull()
    const again = await world.reopen()
    await endUndoHolds(again.data)
    expect(await again.store.claim(localKey)).toMatchObject({ localKey, attempts: 2 })
  })

  it.each(['same', 'different'] as const)('asks again when "%s" is taken back', async (decision) => {
    const { customers, localKey, journal } = await needsYou()
    const before = await customers.get(localKey)
    const decided =
      decision === 'same'
        ? await customers.decideSame({ localKey, serverId: 'id-9' })
        : await customers.decideDifferent(localKey)
    if (!decided.ok) throw new Error(decided.error.message)
    expect(await customers.reconsider(decided.value)).toEqual(ok(undefined))
    const after = await customers.get(localKey)
    expect(after).toMatchObject({ state: 'needs-you', serverId: '', entry: before?.entry })
    expect(after?.content?.timeline.at(-1)?.kind).toBe('reconsidered')
    expect(journal.records.get(localKey)).toMatchObject({ state: 'queued', body: before?.entry?.body })
  })

  it('does not take back a decision that something came of', async () => {
    const { customers, localKey, store } = await needsYou()
    const decided = await customers.decideDifferent(localKey)
    if (!decided.ok) throw new Error(decided.error.message)
    await customers.release(localKey)
    await store.claim(localKey)
    expect(await customers.reconsider(decided.value)).toEqual(err(appError('conflict')))
    expect(await customers.get(localKey)).toMatchObject({ state: 'sending' })
    await store.settle(localKey, { event: 'not-sent', code: 'no-network' })
    expect(await customers.reconsider(decided.value)).toEqual(err(appError('conflict')))
  })

  it('refuses a server id that is no candidate', async () => {
    const { customers, localKey } = await needsYou()
    expect(await customers.decideSame({ localKey, serverId: 'id-1' })).toEqual(err(appError('conflict')))
  })
})

describe('holding an entry', () => {
  it('keeps it from being sent, also after a restart and without the rows, until it is released', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.customers.hold(localKey)
    expect(await world.store.claim(localKey)).toBeNull()
    expect(world.journal.records.get(localKey)).toMatchObject({ isHeld: true })
    const again = await world.reopen()
    await endUndoHolds(again.data)
    expect(await again.store.claim(localKey)).toBeNull()
    await again.customers.release(localKey)
    expect(world.journal.records.get(localKey)).not.toHaveProperty('isHeld')
    expect(await again.store.claim(localKey)).toMatchObject({ localKey, attempts: 1 })
  })

  it('outlives a correction, and is no longer possible on the wire', async () => {
    const { customers, store, ...world } = await openTestData()
    const localKey = await submitOne({ customers, store, ...world })
    await customers.hold(localKey)
    await customers.edit(localKey)
    await customers.submit(localKey)
    expect(await store.claim(localKey)).toBeNull()
    await customers.release(localKey)
    await store.claim(localKey)
    expect(await customers.hold(localKey)).toEqual(err(appError('conflict')))
  })

  it('changes nothing when the journal cannot be written', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    world.journal.fail('disk-full')
    expect(await world.customers.hold(localKey)).toEqual(err(appError('disk-full')))
    expect(await world.store.claim(localKey)).not.toBeNull()
  })
})
