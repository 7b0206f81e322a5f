import 'fake-indexeddb/auto'
import { tellTally } from '@renderer/sync/tell-tally'
import type { OutboxTally } from '@shared/domain/outbox-tally'
import { ok } from '@shared/result'
import { createTestPlatform } from '@tests/support/fake-desktop'
import { openTestData, serverAnswer, submitOne, WORKSPACE_ID } from '@tests/support/test-database'
import { expect, it, vi } from 'vitest'

async function setup(before?: Awaited<ReturnType<typeof openTestData>>) {
  const story = before ?? (await openTestData())
  const platform = createTestPlatform()
  const told: OutboxTally[] = []
  const outbox = {
    tell: ({ tally }: { tally: OutboxTally }) => {
      told.push(tally)
      return Promise.resolve(ok(undefined))
    },
  }
  const stop = tellTally({ data: story.data, workspaceId: WORKSPACE_ID, desktop: { outbox }, platform })
  const last = (tally: Partial<OutboxTally>) => vi.waitFor(() => expect(told.at(-1)).toMatchObject(tally))
  return { story, store: story.store, told, last, stop }
}

it('tells what waits, what was sent and what needs the agent', async () => {
  const { last, store, stop, story } = await setup()
  const [first, second] = [await submitOne(story), await submitOne(story)]
  await last({ waiting: 2, attention: 0, sent: 0 })
  await store.claim(first)
  await store.settle(first, { event: 'accepted', customer: serverAnswer('{}'), others: [] })
  await last({ waiting: 1, sent: 1 })
  await store.claim(second)
  const refusal = { message: 'Not accepted', problems: [], traceId: '' }
  await store.settle(second, { event: 'refused', refusal })
  await last({ waiting: 0, attention: 1, sent: 1 })
  stop()
})

it('tells what the agent holds apart, also when it was held before the start', async () => {
  const { last, stop, story } = await setup()
  const [first] = [await submitOne(story), await submitOne(story)]
  await last({ waiting: 2, held: 0 })
  await story.customers.hold(first)
  await last({ waiting: 1, held: 1 })
  stop()
  const again = await setup(story)
  await again.last({ waiting: 1, held: 1 })
  await story.customers.release(first)
  await again.last({ waiting: 2, held: 0 })
  again.stop()
})

it('does not count as sent what the agent judged to be on the server already', async () => {
  const { last, store, stop, story } = await setup()
  const localKey = await submitOne(story)
  await store.claim(localKey)
  await store.settle(localKey, { event: 'unclear', code: 'timed-out' })
  const candidate = serverAnswer('{}')
  await store.settle(localKey, { event: 'candidates', candidates: [candidate] })
  await last({ waiting: 0, attention: 1 })
  await story.customers.decideSame({ localKey, serverId: candidate.id })
  await last({ attention: 0, sent: 0 })
  stop()
})

it('tells when sending is paused and when it goes on', async () => {
  const { last, store, stop } = await setup()
  await last({ pausedBy: null })
  await store.updateStanding({ pausedBy: 'agent' })
  await last({ pausedBy: 'agent' })
  await store.updateStanding({ pausedBy: null })
  await last({ pausedBy: null })
  stop()
})

it('tells nothing once it is stopped', async () => {
  const { last, told, stop, story } = await setup()
  await last({ waiting: 0 })
  stop()
  const count = told.length
  await submitOne(story)
  expect(told).toHaveLength(count)
})
