import { createPlaceKeeper } from '@renderer/data/work-place'
import { openTestData } from '@tests/support/test-database'
import { expect, it } from 'vitest'

const place = { localKey: 'k-1', open: ['addresses'], field: 'addresses[0].zipCode' }

it('is there after a restart, and says nothing in clear', async () => {
  const world = await openTestData()
  await createPlaceKeeper(world.data).keep(place)
  const { data } = await world.reopen()
  expect(await createPlaceKeeper(data).read()).toEqual(place)
  const [row] = await data.db.meta.toArray()
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('zipCode')
})

it('is forgotten when the agent leaves that draft, and only then', async () => {
  const { data } = await openTestData()
  const keeper = createPlaceKeeper(data)
  await keeper.keep(place)
  await keeper.leave('another')
  expect(await keeper.read()).toEqual(place)
  await keeper.leave('k-1')
  expect(await keeper.read()).toBeNull()
})

it('that does not open is none', async () => {
  const { data } = await openTestData()
  await data.db.meta.put({ key: 'place', sealed: Uint8Array.of(1, 2, 3) })
  expect(await createPlaceKeeper(data).read()).toBeNull()
})
