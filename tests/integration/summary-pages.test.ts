import { toSummary } from '@renderer/data/customer-summary'
import { createPageKeeper } from '@renderer/data/search/keep-pages'
import { createProjection } from '@renderer/data/search/projection'
import { readSummaries } from '@renderer/data/search/read-summaries'
import { writeSummaryPages } from '@renderer/data/search/summary-pages'
import { customerInOutbox } from '@tests/support/customers'
import { acme, openTestData, serverAnswer, type TestData } from '@tests/support/test-database'
import { createTestIndex, listAll } from '@tests/support/test-index'
import { expect, it, vi } from 'vitest'

async function retrieve({ customers }: TestData, from: number, to: number) {
  const page = Array.from({ length: to - from }, (_, place) =>
    serverAnswer(JSON.stringify(acme(`Number ${from + place}`)), `s${from + place}`),
  )
  await customers.keepAll(page)
}

async function writePages({ data }: TestData) {
  const { summaries, seq } = await readSummaries(data)
  await writeSummaryPages(data, { summaries: [...summaries.values()], upToSeq: seq })
}

it('reads from pages all that is in them, and opens only what was written since', async () => {
  const world = await openTestData()
  await retrieve(world, 0, 2500)
  await writePages(world)
  expect(await world.data.db.summaryPages.count()).toBe(3)
  expect(await world.data.db.summaryChanges.count()).toBe(0)
  await retrieve(world, 2500, 2510)
  const opened = vi.spyOn(world.data.rows.customers, 'open')
  const read = await readSummaries(world.data)
  expect(read).toMatchObject({ unpaged: 10 })
  expect(read.summaries.size).toBe(2510)
  expect(opened).toHaveBeenCalledTimes(10)
})

it('writes pages when much was written, and the next start reads them', async () => {
  const world = await openTestData()
  await retrieve(world, 0, 600)
  const index = createTestIndex(world)
  await index.open()
  await vi.waitFor(async () => expect(await world.data.db.summaryChanges.count()).toBe(0))
  const before = await listAll(index)
  index.close()
  const opened = vi.spyOn(world.data.rows.customers, 'open')
  const { summaries } = await readSummaries(world.data)
  expect(opened).not.toHaveBeenCalled()
  expect(new Set(summaries.values())).toEqual(new Set(before))
})

it('writes pages once for a directory that comes in page by page, when it has come in', async () => {
  const { data } = await openTestData()
  const projection = createProjection()
  const onFailure = vi.fn()
  const keeper = createPageKeeper({ rows: data, projection, onFailure, quietMs: 20 })
  const takeIn = (from: number, to: number) => {
    const changes = Array.from({ length: to - from }, (_, place) => ({
      localKey: `k${from + place}`,
      summary: toSummary({ ...customerInOutbox('queued'), localKey: `k${from + place}` }),
    }))
    projection.apply(changes)
    keeper.note({ seq: to, count: changes.length })
  }
  takeIn(0, 3000)
  await keeper.renewIfStale()
  for (let from = 3000; from < 5000; from += 500) {
    takeIn(from, from + 500)
    keeper.renewWhenQuiet()
  }
  await vi.waitFor(async () => expect(await data.db.summaryPages.get([2, 0])).toBeDefined())
  await vi.waitFor(async () => expect(await data.db.summaryPages.count()).toBe(5))
  expect(onFailure).not.toHaveBeenCalled()
})

it('says nothing of a person on the disk outside what is sealed', async () => {
  const world = await openTestData()
  await retrieve(world, 0, 3)
  await writePages(world)
  const [page] = await world.data.db.summaryPages.toArray()
  expect(Object.keys(page ?? {})).toEqual(['generation', 'number', 'sealed'])
  const text = new TextDecoder('latin1').decode(page?.sealed)
  for (const personal of ['Number', 'Sarah', 'Green', '415']) expect(text).not.toContain(personal)
})

it.each([
  [
    'a page is damaged',
    ({ data }: TestData) => data.db.summaryPages.update([1, 1], { sealed: Uint8Array.of(1, 2) }),
  ],
  ['its head is not there', ({ data }: TestData) => data.db.summaryPages.delete([1, 0])],
  ['a row is gone without a note of it', ({ data }: TestData) => data.db.customers.limit(1).delete()],
])('reads the rows when %s', async (_case, harm) => {
  const world = await openTestData()
  await retrieve(world, 0, 1200)
  await writePages(world)
  await harm(world)
  const { summaries, unpaged } = await readSummaries(world.data)
  expect(summaries.size).toBe(await world.data.db.customers.count())
  expect(unpaged).toBe(summaries.size)
})

it('keeps the former pages and notes when writing new ones is cut short', async () => {
  const world = await openTestData()
  await retrieve(world, 0, 1200)
  await writePages(world)
  await retrieve(world, 1200, 1205)
  const { summaries, seq } = await readSummaries(world.data)
  const failing = vi.spyOn(world.data.db, 'transaction').mockRejectedValueOnce(new Error('killed'))
  await expect(
    writeSummaryPages(world.data, { summaries: [...summaries.values()], upToSeq: seq }),
  ).rejects.toThrow('killed')
  failing.mockRestore()
  const reread = await readSummaries(world.data)
  expect(reread.summaries.size).toBe(1205)
  expect(reread.unpaged).toBe(5)
})

it('forgets no note of what was written while the pages were', async () => {
  const world = await openTestData()
  await retrieve(world, 0, 1200)
  const { summaries, seq } = await readSummaries(world.data)
  await retrieve(world, 1200, 1205)
  await writeSummaryPages(world.data, { summaries: [...summaries.values()], upToSeq: seq })
  const reread = await readSummaries(world.data)
  expect(reread.summaries.size).toBe(1205)
  expect(reread.unpaged).toBe(5)
})
