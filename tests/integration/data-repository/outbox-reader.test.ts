import { describe, expect, it } from 'vitest'
import { openTestData, submitOne } from '@tests/support/test-database'

describe('reading the outbox again', () => {
  it('opens only what was written since', async () => {
    const world = await openTestData()
    const [one, other] = [await submitOne(world), await submitOne(world)]
    const before = await world.customers.outbox()
    await world.customers.hold(other)
    const after = await world.customers.outbox()
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after.map(({ localKey, entry }) => [localKey, entry?.heldFor])).toEqual([
      [one, undefined],
      [other, 'agent'],
    ])
    await world.store.showNextTry([one], 7)
    expect((await world.customers.outbox())[0]?.entry?.nextTryAt).toBe(7)
    await world.customers.discard(one)
    expect((await world.customers.outbox()).map(({ localKey }) => localKey)).toEqual([other])
  })

  it('shows a customer whose entry is lost after the others', async () => {
    const world = await openTestData()
    const [lost, other] = [await submitOne(world), await submitOne(world)]
    await world.data.db.outbox.where({ localKey: lost }).delete()
    expect((await world.customers.outbox()).map(({ localKey }) => localKey)).toEqual([other, lost])
  })
})
