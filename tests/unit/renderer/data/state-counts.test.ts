import { createCounter } from '@renderer/data/state-counts'
import type { StateCounts } from '@renderer/data/workspace-session'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'
import { expect, it } from 'vitest'

it('counts once more, and only once, for all who asked while it counted', async () => {
  const world = await openTestData()
  const counted: StateCounts[] = []
  const count = createCounter(world.data, (counts) => counted.push(counts))
  await Promise.all([count(), count(), count(), count()])
  expect(counted).toHaveLength(2)
})

it('counts in the outbox what is unsent, and as synced what is left', async () => {
  const world = await openTestData()
  await world.customers.keepAll([
    serverAnswer(JSON.stringify(acme('One')), 's1'),
    serverAnswer(JSON.stringify(acme('Two')), 's2'),
  ])
  const [row] = await world.data.db.customers.toArray()
  await world.data.db.customers.update(row?.localKey ?? '', { state: 'unclear' })
  const counted: StateCounts[] = []
  await createCounter(world.data, (counts) => counted.push(counts))()
  expect(counted).toMatchObject([{ unclear: 1, outbox: 1, synced: 1 }])
})

it('counts apart what the agent holds, and not what is being corrected meanwhile', async () => {
  const world = await openTestData()
  const [held, taken] = [await submitOne(world), await submitOne(world), await submitOne(world)]
  await world.customers.hold(held)
  await world.customers.hold(taken)
  const counted: StateCounts[] = []
  const count = createCounter(world.data, (counts) => counted.push(counts))
  await count()
  await world.customers.edit(taken)
  await count()
  await world.customers.release(held)
  await count()
  expect(counted.map(({ queued, held: onHold }) => [queued, onHold])).toEqual([
    [3, 2],
    [2, 1],
    [2, 0],
  ])
})
