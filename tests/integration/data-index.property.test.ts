import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toSummary } from '@renderer/data/customer-summary'
import { readSummaries } from '@renderer/data/search/read-summaries'
import { writeSummaryPages } from '@renderer/data/search/summary-pages'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { acme, openTestData, serverAnswer, type TestData } from '@tests/support/test-database'
import { createTestIndex, listAll } from '@tests/support/test-index'

const keys = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
  '00000000-0000-4000-8000-000000000003',
]

/** Things agent and engine do, legal or not at that moment. */
const steps = {
  save: ({ customers }: TestData, localKey: string, name: string) =>
    customers.saveDraft({ localKey, profile: acme(name) }),
  submit: ({ customers }: TestData, localKey: string) => customers.submit(localKey),
  edit: ({ customers }: TestData, localKey: string) => customers.edit(localKey),
  discard: ({ customers }: TestData, localKey: string) => customers.discard(localKey),
  claim: ({ store }: TestData, localKey: string) => store.claim(localKey),
  unclear: ({ store }: TestData, localKey: string) =>
    store.settle(localKey, { event: 'unclear', code: 'timed-out' }),
  missed: ({ store }: TestData, localKey: string) => store.settle(localKey, { event: 'missed' }),
  accept: ({ store }: TestData, localKey: string, name: string) =>
    store.settle(localKey, {
      event: 'accepted',
      customer: serverAnswer(JSON.stringify(acme(name)), localKey),
      others: [],
    }),
  keep: ({ customers }: TestData, localKey: string, name: string) =>
    customers.keep(serverAnswer(JSON.stringify(acme(name)), localKey)),
  vanish: ({ customers }: TestData, localKey: string) => customers.markGone(localKey),
}

const stepArbitrary = fc.record({
  verb: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  localKey: fc.constantFrom(...keys),
  name: fc.constantFrom('ACME', 'Bolt', 'Crate'),
  ms: fc.integer({ min: 0, max: 2 }),
})

const storyArbitrary = fc.array(stepArbitrary, { maxLength: 12 })

type Story = typeof storyArbitrary extends fc.Arbitrary<infer T> ? T : never

async function play(world: TestData, story: Story) {
  for (const { verb, localKey, name, ms } of story) {
    world.clock.advance(ms)
    await steps[verb](world, localKey, name)
  }
}

/** What the rows say, read one by one. */
async function rebuilt({ customers, data }: TestData): Promise<CustomerSummary[]> {
  const all = await Promise.all(
    (await data.db.customers.toCollection().primaryKeys()).map((key) => customers.get(key)),
  )
  return all
    .flatMap((customer) => (customer === undefined ? [] : [toSummary(customer)]))
    .sort((a, b) => b.updatedAt - a.updatedAt || (a.localKey < b.localKey ? -1 : 1))
}

it('is the same after every write as if it were built anew', async () => {
  await fc.assert(
    fc.asyncProperty(storyArbitrary, async (story) => {
      const world = await openTestData()
      const index = createTestIndex(world)
      await index.open()
      await play(world, story)
      expect(await listAll(index)).toEqual(await rebuilt(world))
      index.close()
    }),
    { numRuns: 40 },
  )
})

it('is the same read from pages and the notes of what was written since', async () => {
  await fc.assert(
    fc.asyncProperty(storyArbitrary, storyArbitrary, async (before, after) => {
      const world = await openTestData()
      await play(world, before)
      const { summaries, seq } = await readSummaries(world.data)
      await writeSummaryPages(world.data, { summaries: [...summaries.values()], upToSeq: seq })
      await play(world, after)
      const reread = await readSummaries(world.data)
      expect(new Set(reread.summaries.values())).toEqual(new Set(await rebuilt(world)))
      if (summaries.size > 0) expect(reread.unpaged).toBeLessThanOrEqual(keys.length + after.length)
    }),
    { numRuns: 40 },
  )
})
