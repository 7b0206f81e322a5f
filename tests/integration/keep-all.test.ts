import { expect, it } from 'vitest'
import { acme, createTestClock, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'

const NOW = createTestClock().now()

const answer = (name: string, id: string) => serverAnswer(JSON.stringify(acme(name)), id)

it('adds what is new and refreshes what is here', async () => {
  const world = await openTestData()
  await world.customers.keep(answer('Old name', 's1'))
  const page = [answer('New name', 's1'), answer('Second', 's2'), answer('Third', 's3')]
  expect(await world.customers.keepAll(page)).toEqual({ ok: true, value: { added: 2, failed: 0 } })
  const rows = await world.data.db.customers.orderBy('serverId').toArray()
  expect(rows.map(({ serverId, state }) => [serverId, state])).toEqual([
    ['s1', 'synced'],
    ['s2', 'synced'],
    ['s3', 'synced'],
  ])
  const [first] = rows
  const refreshed = await world.customers.get(first?.localKey ?? '')
  expect(refreshed?.content?.profile).toMatchObject({ businessName: 'New name' })
  expect(refreshed?.content?.timeline.map(({ kind }) => kind)).toEqual(['retrieved', 'refreshed'])
})

it('keeps a customer once that a page has twice', async () => {
  const world = await openTestData()
  await world.customers.keepAll([answer('Once', 's1'), answer('Twice', 's1')])
  expect(await world.data.db.customers.count()).toBe(1)
})

it('gives an unclear customer the answer that is its own', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  await world.store.claim(localKey)
  await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
  const reference = `OP-${localKey}`
  const own = serverAnswer(JSON.stringify({ ...acme(), externalId: reference }), 's1')
  await world.customers.keepAll([answer('Another', 's2'), own])
  expect(await world.customers.get(localKey)).toMatchObject({ state: 'synced', serverId: 's1' })
  expect(await world.data.db.customers.count()).toBe(2)
})

it('does not give an unclear customer an answer that the agent has said to be somebody else', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const other = serverAnswer(JSON.stringify({ ...acme(), externalId: `OP-${localKey}` }), 's1')
  const becomeUnclear = async () => {
    await world.store.claim(localKey)
    await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
  }
  await becomeUnclear()
  await world.store.settle(localKey, { event: 'candidates', candidates: [other] })
  await world.customers.decideDifferent(localKey)
  await world.customers.release(localKey)
  await becomeUnclear()
  expect(await world.customers.keepAll([other])).toEqual({ ok: true, value: { added: 1, failed: 0 } })
  expect(await world.customers.get(localKey)).toMatchObject({ state: 'unclear', serverId: '' })
})

it('goes on when a row cannot be replaced, and says how many', async () => {
  const world = await openTestData()
  await world.customers.keep(answer('Sound', 's1'))
  const [row] = await world.data.db.customers.toArray()
  await world.data.db.customers.update(row?.localKey ?? '', { sealed: Uint8Array.of(9, 1) })
  expect(await world.customers.keepAll([answer('New', 's1'), answer('Other', 's2')])).toEqual({
    ok: true,
    value: { added: 1, failed: 1 },
  })
})

it('writes nothing of whom the server says what it said before', async () => {
  const world = await openTestData()
  const page = [answer('First', 's1'), answer('Second', 's2')]
  await world.customers.keepAll(page)
  const before = await world.data.db.customers.toArray()
  world.clock.advance(1000)
  expect(await world.customers.keepAll(page)).toEqual({ ok: true, value: { added: 0, failed: 0 } })
  expect(await world.data.db.customers.toArray()).toEqual(before)
})

it('has a customer again that was gone, when the server shows it as before', async () => {
  const world = await openTestData()
  const kept = await world.customers.keep(answer('First', 's1'))
  const localKey = kept.ok ? kept.value.localKey : ''
  await world.customers.markGone(localKey)
  await world.customers.keepAll([answer('First', 's1')])
  expect(await world.customers.get(localKey)).toMatchObject({ state: 'synced' })
})

it('takes the first by key for the one the server speaks of, where several have its ID', async () => {
  const world = await openTestData()
  const kept = await world.customers.keep(answer('First', 's1'))
  const [row] = await world.data.db.customers.toArray()
  if (!kept.ok || row === undefined) throw new Error('not kept')
  const second = { ...row, localKey: `z-${row.localKey}`, sealed: Uint8Array.of(9, 1) }
  await world.data.db.customers.add(second)
  world.clock.advance(1000)
  const nothing = { ok: true, value: { added: 0, failed: 0 } }
  expect(await world.customers.keepAll([answer('First', 's1')])).toEqual(nothing)
  expect(await world.data.db.customers.toArray()).toEqual([row, second])
  expect(await world.customers.keepAll([answer('Renamed', 's1')])).toEqual(nothing)
  const renamed = await world.customers.get(kept.value.localKey)
  expect(renamed?.content?.profile).toMatchObject({ businessName: 'Renamed' })
})

it.each([
  { told: { updatedAt: '1970-01-01T00:00:05Z', createdAt: '1970-01-01T00:00:02Z' }, at: 5_000 },
  { told: { createdAt: '1970-01-01T00:00:02Z' }, at: 2_000 },
  { told: { updatedAt: 'yesterday', createdAt: '1970-01-01T00:00:02Z' }, at: 2_000 },
  { told: {}, at: NOW },
  { told: { updatedAt: '2999-01-01T00:00:00Z' }, at: NOW },
])('dates what comes with the directory as its server does: $told', async ({ told, at }) => {
  const world = await openTestData()
  const page = [serverAnswer(JSON.stringify({ ...acme(), ...told }), 's1')]
  await world.customers.keepAll(page, 'directory')
  expect(await changedAt(world)).toBe(at)
})

it('dates what the agent asked for as it was read, and what the directory reads again as its server does', async () => {
  const world = await openTestData()
  const told = (updatedAt: string) => [serverAnswer(JSON.stringify({ ...acme(), updatedAt }), 's1')]
  await world.customers.keepAll(told('1970-01-01T00:00:05Z'), 'directory')
  await world.customers.keepAll(told('1970-01-01T00:00:06Z'), 'directory')
  expect(await changedAt(world)).toBe(6_000)
  await world.customers.keepAll(told('1970-01-01T00:00:07Z'), 'agent')
  expect(await changedAt(world)).toBe(NOW)
})

async function changedAt({ data }: Awaited<ReturnType<typeof openTestData>>) {
  const [row] = await data.db.customers.toArray()
  return row?.updatedAt
}
