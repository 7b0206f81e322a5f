import { expect, it, vi } from 'vitest'
import { wholeQuery } from '@renderer/data/customer-list-query'
import { readCustomerPages } from '@renderer/data/customer-pages'
import { holdSearch, startLocalSearch } from '@tests/support/local-search'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'
import { createTestIndex, listAll } from '@tests/support/test-index'

it('lists what a list shows, newest change first', async () => {
  const world = await openTestData()
  const older = await submitOne(world, acme('Older'))
  world.clock.advance(1)
  const newer = await submitOne(world, acme('Newer'))
  const index = createTestIndex(world)
  expect(index.isReady()).toBe(false)
  await index.open()
  expect(index.isReady()).toBe(true)
  const listed = await listAll(index)
  expect(listed.map(({ localKey }) => localKey)).toEqual([newer, older])
  expect(listed[0]).toEqual({
    localKey: newer,
    state: 'queued',
    isHeld: false,
    serverId: '',
    updatedAt: world.clock.now(),
    type: 'BUSINESS',
    name: 'Newer',
    person: 'Sarah Green',
    phone: '+1 (415) 123-4',
    email: 'sarah.green@example.com',
    externalId: `OP-${newer}`,
    serverStatus: '',
    isDamaged: false,
    isDownloaded: false,
    others: [],
    imported: null,
  })
})

it('shows the newest customers and all counts before it is ready', async () => {
  const world = await openTestData()
  for (let count = 0; count < 60; count++) {
    world.clock.advance(1)
    await submitOne(world, acme(`Number ${count}`))
  }
  const search = holdSearch(startLocalSearch(world.disk))
  const index = createTestIndex(world, search.start)
  const opening = index.open()
  const first = await index.list(wholeQuery, { from: 0, count: 10 })
  expect(first).toMatchObject({ total: 30, isPartial: true })
  expect(first.rows[0]?.customer.name).toBe('Number 59')
  await vi.waitFor(() => expect(index.counts()).toMatchObject({ queued: 60, outbox: 60 }))
  search.release()
  await opening
  expect(index.counts()).toMatchObject({ queued: 60, outbox: 60 })
  const whole = await index.list(wholeQuery, { from: 55, count: 10 })
  expect(whole).toMatchObject({ total: 60, isPartial: false })
  expect(whole.rows.map(({ customer }) => customer.name)).toEqual(
    [4, 3, 2, 1, 0].map((count) => `Number ${count}`),
  )
})

it('has the newest customers without waiting once they were read ahead, until something is written or all are read', async () => {
  const world = await openTestData()
  await submitOne(world, acme('First'))
  const search = holdSearch(startLocalSearch(world.disk))
  const index = createTestIndex(world, search.start)
  const opening = index.open()
  expect(index.known(wholeQuery)).toBeNull()
  await index.readAhead()
  expect(index.known(wholeQuery)).toMatchObject({ total: 1, rows: [{ customer: { name: 'First' } }] })
  expect(await index.list(wholeQuery, { from: 0, count: 10 })).toBe(index.known(wholeQuery))
  expect(index.known({ ...wholeQuery, text: 'First' })).toBeNull()
  world.clock.advance(1)
  await submitOne(world, acme('Second'))
  expect(index.known(wholeQuery)).toBeNull()
  expect(await index.list(wholeQuery, { from: 0, count: 10 })).toMatchObject({
    total: 2,
    rows: [{ customer: { name: 'Second' } }, { customer: { name: 'First' } }],
  })
  search.release()
  await opening
  expect(index.known(wholeQuery)).toBeNull()
})

it('keeps nothing of the newest customers that were read while one was written', async () => {
  const world = await openTestData()
  await submitOne(world, acme('First'))
  const index = createTestIndex(world, holdSearch(startLocalSearch(world.disk)).start)
  void index.open()
  const reading = index.readAhead()
  world.data.changes.publish([{ localKey: 'another', customer: null, seq: 9 }])
  await reading
  expect(index.known(wholeQuery)).toBeNull()
})

it('says of a customer on hold that it is, before it is ready, when it was held, and after a start', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  await world.customers.hold(localKey)
  const search = holdSearch(startLocalSearch(world.disk))
  const early = createTestIndex(world, search.start)
  const opening = early.open()
  const first = await early.list(wholeQuery, { from: 0, count: 10 })
  expect(first.rows).toMatchObject([{ customer: { localKey, isHeld: true } }])
  await vi.waitFor(() => expect(early.counts()).toMatchObject({ queued: 1 }))
  search.release()
  await opening
  expect(await listAll(early)).toMatchObject([{ isHeld: true }])
  await world.customers.release(localKey)
  await vi.waitFor(async () => expect(await listAll(early)).toMatchObject([{ isHeld: false }]))
  await world.customers.hold(localKey)
  await vi.waitFor(async () => expect(await listAll(early)).toMatchObject([{ isHeld: true }]))
})

it('tells its listeners of writes by agent and engine until they leave', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const index = createTestIndex(world)
  await index.open()
  const seen: (string | null)[] = []
  const leave = index.watch(localKey, (state) => seen.push(state))
  const changed = vi.fn()
  index.subscribe(changed)
  await world.customers.edit(localKey)
  await world.customers.submit(localKey)
  await world.store.claim(localKey)
  leave()
  await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
  expect(seen).toEqual(['draft', 'queued', 'sending'])
  await vi.waitFor(() => expect(index.counts()).toMatchObject({ unclear: 1, outbox: 1, draft: 0 }))
  expect(changed).toHaveBeenCalled()
  expect(await listAll(index)).toMatchObject([{ state: 'unclear' }])
})

it('lets a write that happens while it is built win over the page read before', async () => {
  const world = await openTestData()
  const removed = await submitOne(world, acme('Removed'))
  const changed = await submitOne(world, acme('Old name'))
  const index = createTestIndex(world)
  const opening = index.open()
  await world.customers.saveDraft({ localKey: changed, profile: acme('New name') })
  await world.customers.discard(removed)
  await opening
  expect((await listAll(index)).map(({ name }) => name)).toEqual(['New name'])
})

it('says nothing any more once it is closed', async () => {
  const world = await openTestData()
  await submitOne(world)
  const index = createTestIndex(world)
  const opening = index.open()
  const heard = vi.fn()
  index.subscribe(heard)
  index.close()
  await opening
  await submitOne(world)
  expect(index.isReady()).toBe(false)
  expect(index.counts()).toBeNull()
  expect(heard).not.toHaveBeenCalled()
})

it('answers a question that was asked before it was ready', async () => {
  const world = await openTestData()
  await submitOne(world, acme('Early bird'))
  const index = createTestIndex(world)
  void index.open()
  expect(await listAll(index, { text: 'early' })).toMatchObject([{ name: 'Early bird' }])
})

it('says where a customer stands in a list', async () => {
  const world = await openTestData()
  const keys: string[] = []
  for (const name of ['C', 'A', 'B']) keys.push(await submitOne(world, acme(name)))
  const index = createTestIndex(world)
  await index.open()
  const near = keys[0] ?? ''
  const page = await index.list({ ...wholeQuery, order: 'name' }, { from: 0, count: 1, near })
  expect(page).toMatchObject({ total: 3, near: 2, rows: [{ customer: { name: 'A' } }] })
  expect(await index.keys({ ...wholeQuery, order: 'name' })).toEqual([keys[1], keys[2], keys[0]])
})

it('knows which server ids are here', async () => {
  const world = await openTestData()
  await world.customers.keep(serverAnswer(JSON.stringify(acme()), 'srv-1'))
  const index = createTestIndex(world)
  expect(await index.knownServerIds(['srv-1', 'srv-2'])).toEqual(new Set(['srv-1']))
})

it('reads by key, in pages, each customer with its entry', async () => {
  const world = await openTestData()
  const keys = await Promise.all(Array.from({ length: 7 }, () => submitOne(world)))
  const pages: string[][] = []
  for await (const page of readCustomerPages(world.data, 3))
    pages.push(page.filter(({ entry }) => entry !== null).map(({ localKey }) => localKey))
  expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
  expect(pages.flat()).toEqual(keys.sort())
})

it('shows a damaged row and one of a later version as damaged', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  await world.data.db.customers.update(localKey, { sealed: Uint8Array.of(1, 2, 3) })
  const index = createTestIndex(world)
  await index.open()
  expect(await listAll(index)).toMatchObject([{ localKey, state: 'queued', name: '', isDamaged: true }])
})
