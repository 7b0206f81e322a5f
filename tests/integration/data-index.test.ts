import { expect, it } from 'vitest'
import { createCustomerIndex } from '@renderer/data/customer-index'
import { readCustomerPages } from '@renderer/data/customer-pages'
import { acme, openTestData, submitOne } from '@tests/support/test-database'

it('lists what a list shows, newest change first, and keeps its array until something changes', async () => {
  const world = await openTestData()
  const older = await submitOne(world, acme('Older'))
  world.clock.advance(1)
  const newer = await submitOne(world, acme('Newer'))
  const index = createCustomerIndex(world.data)
  expect(index.isReady()).toBe(false)
  await index.build()
  expect(index.isReady()).toBe(true)
  expect(index.all().map(({ localKey }) => localKey)).toEqual([newer, older])
  expect(index.all()).toBe(index.all())
  expect(index.all()[0]).toEqual({
    localKey: newer,
    state: 'queued',
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
  })
})

it('tells its listeners of writes by agent and engine until they leave', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const index = createCustomerIndex(world.data)
  await index.build()
  const seen: (string | undefined)[] = []
  const leave = index.subscribe(() => seen.push(index.all()[0]?.state))
  await world.customers.edit(localKey)
  await world.customers.submit(localKey)
  await world.store.claim(localKey)
  leave()
  await world.store.settle(localKey, { event: 'unclear', code: 'timed-out' })
  expect(seen).toEqual(['draft', 'queued', 'sending'])
})

it('lets a write that happens while it is built win over the page read before', async () => {
  const world = await openTestData()
  const removed = await submitOne(world, acme('Removed'))
  const changed = await submitOne(world, acme('Old name'))
  const index = createCustomerIndex(world.data)
  const building = index.build()
  await world.customers.saveDraft({ localKey: changed, profile: acme('New name') })
  await world.customers.discard(removed)
  await building
  expect(index.all().map(({ name }) => name)).toEqual(['New name'])
})

it('does not show anything more once it is stopped', async () => {
  const world = await openTestData()
  await submitOne(world)
  const index = createCustomerIndex(world.data)
  index.stop()
  await index.build()
  expect(index.isReady()).toBe(false)
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
  const index = createCustomerIndex(world.data)
  await index.build()
  expect(index.all()).toMatchObject([{ localKey, state: 'queued', name: '', isDamaged: true }])
})
