import { describe, expect, it } from 'vitest'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'

async function bodyOf(world: Awaited<ReturnType<typeof openTestData>>, localKey: string) {
  return (await world.customers.get(localKey))?.entry?.body ?? ''
}

describe('keeping what the server has', () => {
  it('adds a row, then refreshes it', async () => {
    const { customers, data, clock } = await openTestData()
    const server = serverAnswer(JSON.stringify(acme()), 'id-1')
    const added = await customers.keep(server)
    clock.advance(5)
    const refreshed = await customers.keep({ ...server, status: 'SUSPENDED' })
    expect(refreshed).toEqual(added)
    expect(await data.db.customers.count()).toBe(1)
    const customer = await customers.get(added.ok ? added.value.localKey : '')
    expect(customer?.content?.server).toEqual({
      customer: { ...server, status: 'SUSPENDED' },
      seenAt: clock.now(),
    })
    expect(customer?.content?.timeline.map(({ kind }) => kind)).toEqual(['retrieved', 'refreshed'])
  })

  it('keeps an answer that does not fit what is documented', async () => {
    const { customers } = await openTestData()
    const server = serverAnswer(JSON.stringify({ type: 'ROBOT' }), 'id-1')
    const kept = await customers.keep(server)
    const customer = await customers.get(kept.ok ? kept.value.localKey : '')
    expect(customer?.content).toMatchObject({
      profile: null,
      server: { customer: { raw: { type: 'ROBOT' } } },
    })
  })

  it.each(['its key in the metadata', 'its reference'])(
    'adopts it for an unclear customer by %s',
    async (by) => {
      const world = await openTestData()
      const localKey = await submitOne(world)
      const body = await bodyOf(world, localKey)
      await world.store.claim(localKey)
      await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
      const server = serverAnswer(body, 'id-1')
      const seen = by === 'its reference' ? { ...server, metadata: {} } : server
      expect(await world.customers.keep(seen)).toEqual(ok({ localKey }))
      expect(await world.customers.get(localKey)).toMatchObject({ state: 'synced', entry: null })
      expect(world.journal.records.size).toBe(0)
    },
  )

  it('does not take a stranger for an unclear customer because both have the same external ID', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world, { ...acme(), externalId: '1001' })
    await world.store.claim(localKey)
    await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
    const stranger = { type: 'INDIVIDUAL', firstName: 'Zoe', lastName: 'Black', externalId: '1001' }
    const kept = await world.customers.keep(serverAnswer(JSON.stringify(stranger), 'id-9'))
    expect(kept.ok && kept.value.localKey).not.toBe(localKey)
    expect((await world.customers.get(localKey))?.state).toBe('unclear')
  })

  it('does not touch an entry on the wire', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const server = serverAnswer(await bodyOf(world, localKey), 'id-1')
    await world.store.claim(localKey)
    const kept = await world.customers.keep(server)
    expect(kept.ok && kept.value.localKey).not.toBe(localKey)
    expect((await world.customers.get(localKey))?.state).toBe('sending')
    await world.store.settle(localKey, { event: 'accepted', customer: server, others: [] })
    expect(await world.data.db.customers.toCollection().primaryKeys()).toEqual([localKey])
  })

  it('marks a vanished customer, brings it back, and forgets it', async () => {
    const { customers } = await openTestData()
    const server = serverAnswer(JSON.stringify(acme()), 'id-1')
    const kept = await customers.keep(server)
    const localKey = kept.ok ? kept.value.localKey : ''
    expect(await customers.removeGone(localKey)).toEqual(err(appError('conflict')))
    await customers.markGone(localKey)
    expect((await customers.get(localKey))?.state).toBe('gone')
    await customers.keep(server)
    expect((await customers.get(localKey))?.state).toBe('synced')
    await customers.markGone(localKey)
    await customers.removeGone(localKey)
    expect(await customers.get(localKey)).toBeUndefined()
  })
})

describe('a customer that is gone', () => {
  it('takes the journal record that was left behind with it, so that it is never sent again', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const entry = await world.store.claim(localKey)
    world.journal.fail('disk-full')
    const customer = serverAnswer(entry?.body ?? '')
    await world.store.settle(localKey, { event: 'accepted', customer, others: [] })
    await world.customers.markGone(localKey)
    world.journal.fail(null)
    await world.customers.removeGone(localKey)
    expect(world.journal.records.size).toBe(0)
    // A crash right after must not bring it back: no row says any more that it was synced.
    expect(world.journal.calls.at(-1)).toBe('settle on disk')
  })

  it('stays while the journal cannot forget it', async () => {
    const { customers, journal } = await openTestData()
    const kept = await customers.keep(serverAnswer(JSON.stringify(acme()), 'id-1'))
    const localKey = kept.ok ? kept.value.localKey : ''
    await customers.markGone(localKey)
    journal.fail('disk-full')
    expect(await customers.removeGone(localKey)).toEqual(err(appError('disk-full')))
    expect((await customers.get(localKey))?.state).toBe('gone')
    journal.fail(null)
    expect(await customers.removeGone(localKey)).toEqual(ok(undefined))
    expect(await customers.get(localKey)).toBeUndefined()
  })
})
