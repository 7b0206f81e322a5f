import { createCounter } from '@renderer/data/state-counts'
import type { StateCounts } from '@renderer/data/workspace-session'
import { acme, openTestData, serverAnswer } from '@tests/support/test-database'
import { expect, it } from 'vitest'

it('counts once more, and only once, for all who asked while it counted', async () => {
  const world = await openTestData()
  const counted: StateCounts[] = []
  const count = createCounter(world.data.db, (counts) => counted.push(counts))
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
  await createCounter(world.data.db, (counts) => counted.push(counts))()
  expect(counted).toMatchObject([{ unclear: 1, outbox: 1, synced: 1 }])
})
