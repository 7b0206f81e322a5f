import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCustomerIndex } from '@renderer/data/customer-index'
import { acme, openTestData, serverAnswer, type TestData } from '@tests/support/test-database'

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
      others: 0,
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

it('is the same after every write as if it were built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 12 }), async (story) => {
      const world = await openTestData()
      const index = createCustomerIndex(world.data)
      await index.build()
      for (const { verb, localKey, name, ms } of story) {
        world.clock.advance(ms)
        await steps[verb](world, localKey, name)
      }
      const rebuilt = createCustomerIndex(world.data)
      await rebuilt.build()
      expect(index.all()).toEqual(rebuilt.all())
    }),
    { numRuns: 40 },
  )
})
