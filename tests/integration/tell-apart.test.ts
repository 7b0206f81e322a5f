import { withoutJudged } from '@renderer/data/judged-apart'
import { madeReference } from '@shared/domain/made-reference'
import { emptyContact, emptyProfile, type CustomerProfile } from '@shared/domain/customer-profile'
import { expect, it } from 'vitest'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'
import { createTestIndex } from '@tests/support/test-index'

it('keeps with a draft whom the agent told apart, and why, over a restart and a lost row', async () => {
  const world = await openTestData()
  await world.customers.saveDraft({ localKey: 'k1', profile: acme() })
  const told = await world.customers.tellApart({ localKey: 'k1', others: ['k2'], note: ' Second shop ' })
  expect(told.ok).toBe(true)
  await world.customers.tellApart({ localKey: 'k1', others: ['k2', 'k3'], note: '' })
  await world.customers.saveDraft({ localKey: 'k1', profile: acme('Another name') })
  const reopened = await world.reopen()
  const { content } = (await reopened.customers.get('k1')) ?? {}
  expect(content?.apart).toEqual(['k2', 'k3'])
  expect(content?.timeline.slice(1)).toMatchObject([
    { kind: 'told-apart', note: 'Second shop' },
    { kind: 'told-apart' },
  ])
  const journaled = await world.journal.read()
  expect(journaled.ok && journaled.value.records[0]?.content.apart).toEqual(['k2', 'k3'])
})

it('leaves alone what is on the server, or not here', async () => {
  const world = await openTestData()
  const kept = await world.customers.keep(serverAnswer(JSON.stringify(acme()), 's1'))
  const localKey = kept.ok ? kept.value.localKey : ''
  const tell = (key: string) => world.customers.tellApart({ localKey: key, others: ['k2'], note: '' })
  expect(await tell(localKey)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await tell('nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

it('finds look-alikes among drafts, outbox and what the server has, the likeliest first, and not itself', async () => {
  const world = await openTestData()
  const own = await submitOne(world, acme('Harbour Electric'))
  await world.customers.saveDraft({ localKey: 'draft', profile: acme('Bolt') })
  await world.customers.keep(serverAnswer(JSON.stringify(acme('Harbor Electric Ltd')), 's1'))
  const index = createTestIndex(world)
  await index.open()
  const found = await index.lookAlikes({ localKey: own, profile: acme('Harbour Electric') })
  expect(found.map(({ customer, reasons, isStrong }) => [customer.name, reasons, isStrong])).toEqual([
    ['Harbor Electric Ltd', ['email', 'phone', 'similar-name'], true],
    ['Bolt', ['email', 'phone'], true],
  ])
})

it('holds for both of a pair as long as the one it was said of is as it was, also once the server has it', async () => {
  const world = await openTestData()
  const spelt = (number: string) => {
    const contacts = [{ ...emptyContact(true), primaryPhoneNumber: { number, type: 'WORK' } }]
    return { ...acme('Harbour Electric'), contacts } as CustomerProfile
  }
  await world.customers.saveDraft({ localKey: 'k1', profile: spelt('(415) 555-0101') })
  await world.customers.saveDraft({ localKey: 'k2', profile: spelt('+1 415 555 0101') })
  const index = createTestIndex(world)
  await index.open()
  const asked = async (profile = spelt('4155550101')) => {
    const found = await index.lookAlikes({ localKey: 'k2', profile })
    return (await withoutJudged(world.customers, 'k2', found)).length
  }
  expect(await asked()).toBe(1)
  await world.customers.tellApart({ localKey: 'k1', others: ['k2'], note: '' })
  expect([await asked(), await asked(spelt('415 555 0101'))]).toEqual([0, 0])
  await world.customers.saveDraft({ localKey: 'k1', profile: spelt('+14155550101') })
  expect(await asked()).toBe(0)
  await world.customers.saveDraft({ localKey: 'k1', profile: spelt('+14155550199') })
  expect(await asked()).toBe(1)
  await world.customers.saveDraft({
    localKey: 'k1',
    profile: { ...spelt('+14155550101'), externalId: madeReference('k1') },
  })
  expect(await asked()).toBe(0)
})

it('finds a person among the contacts of businesses, and a business by its contacts, without making it strong', async () => {
  const world = await openTestData()
  const lee = { ...emptyProfile('INDIVIDUAL'), firstName: 'Ann', lastName: 'Lee' } as CustomerProfile
  const [ann, tom] = ['Ann', 'Tom'].map((firstName) => ({
    ...emptyContact(false),
    firstName,
    lastName: 'Lee',
  }))
  const shop = { ...acme('Lee and Sons'), contacts: [tom, ann] } as CustomerProfile
  await world.customers.saveDraft({ localKey: 'shop', profile: shop })
  await world.customers.saveDraft({ localKey: 'lee', profile: lee })
  const index = createTestIndex(world)
  await index.open()
  const likes = async (localKey: string, profile: CustomerProfile) =>
    (await index.lookAlikes({ localKey, profile })).map(({ customer, reasons, isStrong }) => [
      customer.localKey,
      reasons,
      isStrong,
    ])
  expect(await likes('lee', lee)).toEqual([['shop', ['contact'], false]])
  expect(await likes('shop', shop)).toEqual([['lee', ['contact'], false]])
})

it('tells of others in place of those that the agent told apart', async () => {
  const world = await openTestData()
  const twins = ['t1', 't2', 't3', 't4', 't5', 't6']
  for (const localKey of twins) await world.customers.saveDraft({ localKey, profile: acme('Twin') })
  const index = createTestIndex(world)
  await index.open()
  const found = async (except: readonly string[]) =>
    (await index.lookAlikes({ localKey: 'new', profile: acme('Twin'), except })).map(
      ({ customer }) => customer.localKey,
    )
  const likeliest = await found([])
  expect(likeliest).toHaveLength(5)
  expect(await found(likeliest)).toEqual(twins.filter((localKey) => !likeliest.includes(localKey)))
})

it('forgets what a customer was known by before it was changed or removed', async () => {
  const world = await openTestData()
  await world.customers.saveDraft({ localKey: 'k1', profile: acme('Old name') })
  const index = createTestIndex(world)
  await index.open()
  const wanted = { localKey: '', profile: { ...acme('Old name'), contacts: [] } }
  expect(await index.lookAlikes(wanted)).toHaveLength(1)
  await world.customers.saveDraft({ localKey: 'k1', profile: acme('New') })
  expect(await index.lookAlikes(wanted)).toEqual([])
  expect(await index.lookAlikes({ ...wanted, profile: acme('New') })).toHaveLength(1)
  await world.customers.discard('k1')
  expect(await index.lookAlikes({ ...wanted, profile: acme('New') })).toEqual([])
})
