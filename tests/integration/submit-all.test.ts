import { submitAll } from '@renderer/features/customers/submit-all'
import { emptyProfile, type CustomerProfile } from '@shared/domain/customer-profile'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'
import { createTestIndex } from '@tests/support/test-index'
import { expect, it } from 'vitest'

/** A complete person nobody else looks like. */
function person(number: number, externalId = ''): CustomerProfile {
  return {
    ...emptyProfile('INDIVIDUAL'),
    type: 'INDIVIDUAL',
    firstName: `Ann${number}`,
    lastName: `Lee${number}`,
    primaryPhoneNumber: { number: `+1415555${String(1000 + number)}`, type: 'MOBILE' },
    primaryEmail: { value: `ann${number}@lee.example` },
    ...(externalId !== '' && { externalId }),
  }
}

async function openWorld(drafts: Readonly<Record<string, CustomerProfile>> = {}) {
  const data = await openTestData()
  for (const [localKey, profile] of Object.entries(drafts))
    await data.customers.saveDraft({ localKey, profile })
  const index = createTestIndex(data)
  await index.open()
  const told: number[] = []
  const onProgress = (done: number) => void told.push(done)
  const submit = (...keys: string[]) => submitAll({ customers: data.customers, index, onProgress }, keys)
  const states = async (...keys: string[]) => (await data.customers.getMany(keys)).map(({ state }) => state)
  const tellApart = (localKey: string, other: string) =>
    data.customers.tellApart({ localKey, others: [other], note: '' })
  return { ...data, index, submit, states, told, tellApart }
}

it('submits what is complete and leaves the rest as it is', async () => {
  const world = await openWorld({ complete: person(1), lacking: emptyProfile('BUSINESS') })
  const queued = await submitOne(world, person(2))
  const kept = await world.customers.keep(serverAnswer(JSON.stringify(acme()), 's1'))
  const synced = kept.ok ? kept.value.localKey : ''
  expect(await world.submit(queued, 'complete', 'lacking', synced, 'nobody')).toEqual({
    queued: 1,
    incomplete: ['lacking'],
    alike: [],
    unseen: [],
    others: 3,
  })
  expect(await world.states(queued, 'complete', 'lacking', synced)).toEqual([
    'queued',
    'queued',
    'draft',
    'synced',
  ])
  expect(world.told).toEqual([5])
})

it('keeps back two drafts that look like each other, and submits the others', async () => {
  const world = await openWorld({ one: person(1), twin: person(1), other: person(2) })
  expect(await world.submit('one', 'twin', 'other')).toMatchObject({ queued: 1, alike: ['one', 'twin'] })
  expect(await world.states('one', 'twin', 'other')).toEqual(['draft', 'draft', 'queued'])
})

it('keeps back who has the external ID of one that is here', async () => {
  const world = await openWorld({ one: person(1, 'CRM-77'), two: person(2, ' crm-77') })
  await world.submit('one')
  expect(await world.states('one')).toEqual(['draft'])
  await world.customers.discard('one')
  expect(await world.submit('two')).toMatchObject({ queued: 1, alike: [] })
})

it('submits those that the agent told apart, whichever of them it was said of', async () => {
  const world = await openWorld({ one: person(1), twin: person(1) })
  await world.tellApart('one', 'twin')
  expect(await world.submit('one', 'twin')).toMatchObject({ queued: 2, alike: [] })
})

it('looks behind those that were told apart for one that was not', async () => {
  const keys = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']
  const world = await openWorld(Object.fromEntries(['one', ...keys].map((key) => [key, person(1)])))
  for (const key of keys.slice(0, 3)) await world.tellApart('one', key)
  for (const key of keys.slice(3, 5)) await world.tellApart(key, 'one')
  expect(await world.submit('one')).toMatchObject({ queued: 0, alike: ['one'] })
  await world.tellApart('k6', 'one')
  expect(await world.submit('one')).toMatchObject({ queued: 1, alike: [] })
})

it('keeps all back while nobody can say who is here', async () => {
  const { customers } = await openWorld({ one: person(1) })
  const index = { lookAlikesOf: () => new Promise<never>(() => undefined) }
  const deps = { customers, index, onProgress: () => undefined, patienceMs: 1 }
  expect(await submitAll(deps, ['one'])).toMatchObject({ queued: 0, unseen: ['one'] })
})
