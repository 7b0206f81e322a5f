import { removeDirectory } from '@renderer/data/remove-downloaded'
import { readSummaries } from '@renderer/data/search/read-summaries'
import { writeSummaryPages } from '@renderer/data/search/summary-pages'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import { acme, openTestData, serverAnswer, submitOne, type TestData } from '@tests/support/test-database'
import { createTestIndex, listAll } from '@tests/support/test-index'
import { expect, it, onTestFinished, vi } from 'vitest'

const answers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, place) =>
    serverAnswer(JSON.stringify(acme(`Number ${from + place}`)), `s${from + place}`),
  )

async function openIndex(world: TestData) {
  const index = createTestIndex(world)
  await index.open()
  onTestFinished(() => index.close())
  return index
}

function remove({ customers }: TestData, index: CustomerIndex) {
  const onProgress = vi.fn()
  const { signal } = new AbortController()
  return removeDirectory({ customers, index, signal, onProgress })
}

const namesOf = async (index: CustomerIndex) =>
  (await listAll(index, { order: 'name' })).map(({ name }) => name)

it('removes what the directory brought, and nothing that the agent wrote, sent or asked for', async () => {
  const world = await openTestData()
  const { customers } = world
  await customers.saveDraft({ localKey: crypto.randomUUID(), profile: acme('A draft') })
  await submitOne(world, acme('In the outbox'))
  const sent = await submitOne(world, acme('Sent from here'))
  await world.store.claim(sent)
  await world.store.settle(sent, {
    event: 'accepted',
    customer: serverAnswer(JSON.stringify(acme('Sent from here')), 'ours'),
    others: [],
  })
  await customers.keep(serverAnswer(JSON.stringify(acme('Retrieved')), 'asked'))
  await customers.keepAll([serverAnswer(JSON.stringify(acme('Kept from a search')), 'found')])
  await customers.keepAll(
    [...answers(0, 450), serverAnswer(JSON.stringify(acme('Sent from here')), 'ours')],
    'directory',
  )
  // The agent asks for one of them by itself.
  await customers.keep(serverAnswer(JSON.stringify(acme('Number 7')), 's7'))
  const index = await openIndex(world)
  expect(await listAll(index, { isDownloaded: true })).toHaveLength(449)
  expect(await remove(world, index)).toEqual({ ok: true, value: 449 })
  const left = ['A draft', 'In the outbox', 'Kept from a search', 'Number 7', 'Retrieved', 'Sent from here']
  expect(await namesOf(index)).toEqual(left)
  expect(await world.data.db.customers.count()).toBe(left.length)
})

it('leaves alone who changed hands since the list said so', async () => {
  const world = await openTestData()
  await world.customers.keepAll(answers(0, 2), 'directory')
  const index = await openIndex(world)
  const keys = await index.keys({
    text: '',
    states: 'all',
    type: 'all',
    since: null,
    order: 'name',
    isReversed: false,
    batch: null,
    only: null,
    isDownloaded: true,
  })
  await world.customers.keep(serverAnswer(JSON.stringify(acme('Number 0')), 's0'))
  expect(await world.customers.removeDownloaded(keys)).toEqual({ ok: true, value: { removed: 1, kept: 1 } })
  expect(await namesOf(index)).toEqual(['Number 0'])
})

it('takes what came late, and ends where it is stopped', async () => {
  const world = await openTestData()
  await world.customers.keepAll(answers(0, 450), 'directory')
  const index = await openIndex(world)
  const stop = new AbortController()
  const { customers } = world
  const first = await removeDirectory({
    customers,
    index,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  expect(first).toEqual({ ok: true, value: 200 })
  const late = answers(450, 460)
  const rest = await removeDirectory({
    customers,
    index,
    signal: new AbortController().signal,
    onProgress: () => void world.customers.keepAll(late.splice(0), 'directory'),
  })
  expect(rest).toEqual({ ok: true, value: 260 })
  expect(await world.data.db.customers.count()).toBe(0)
})

it('is removed from the sealed pages too: the next start reads who is left', async () => {
  const world = await openTestData()
  await world.customers.keepAll(answers(0, 1200), 'directory')
  await world.customers.keep(serverAnswer(JSON.stringify(acme('Retrieved')), 'asked'))
  const { summaries, seq } = await readSummaries(world.data)
  await writeSummaryPages(world.data, { summaries: [...summaries.values()], upToSeq: seq })
  const index = await openIndex(world)
  await remove(world, index)
  index.close()
  const again = await readSummaries(world.data)
  expect([...again.summaries.values()].map(({ name }) => name)).toEqual(['Retrieved'])
  const second = createTestIndex(world)
  await second.open()
  expect(await namesOf(second)).toEqual(['Retrieved'])
  expect(second.counts()).toMatchObject({ synced: 1 })
  second.close()
})
