import { createPracticeSend } from '@electron/practice-api/practice-send'
import { seedState } from '@electron/practice-api/state/seed'
import {
  createStoppedClock,
  createTestApi,
  guideBusiness,
  guidePerson,
  signInTo,
} from '@tests/support/practice-server'
import { describe, expect, it } from 'vitest'

const DAY_MS = 86_400_000
const place = { type: 'PHYSICAL', streetLine1: '1 Main St', zipCode: '63368', cityName: 'Greenville' }

/** ACME on 5 January 2026 at 09:00 UTC, Sarah Green a day later, Zoe's Zoo two days later. */
async function setup() {
  const clock = createStoppedClock()
  const api = createTestApi({ clock })
  const client = await signInTo(createPracticeSend(api))
  const renewed = async () => await signInTo(createPracticeSend(api))
  await client.create({ ...guideBusiness, externalId: 'ext-1' })
  clock.advance(DAY_MS)
  const addresses = [{ ...place, countryCode: 'USA', stateCode: 'MO' }]
  await (await renewed()).create({ ...guidePerson, externalId: 'ext-2', addresses })
  clock.advance(DAY_MS)
  const zoo = { businessName: 'Zoe’s Zoo', contacts: [{ ...guideBusiness.contacts[0], firstName: 'Zoe' }] }
  const last = await renewed()
  await last.create({ ...guideBusiness, ...zoo })
  return { api, ...last }
}

function namesIn(content: unknown): unknown[] {
  return (content as Record<string, unknown>[]).map((one) => one['businessName'] ?? one['firstName'])
}

describe('filters', () => {
  it.each([
    ['', ['Zoe’s Zoo', 'Sarah', 'ACME']],
    ['?search=acme', ['Zoe’s Zoo', 'ACME']],
    ['?search=sarah%20green', ['Sarah']],
    ['?search=5556589', ['Sarah']],
    ['?search=%2B1%20(555)%206589', ['Sarah']],
    ['?search=()', []],
    ['?search=jack', []],
    ['?name=green', ['Sarah']],
    ['?name=jack', []],
    ['?primaryEmail=SGREEN@abc.com', ['Sarah']],
    ['?primaryEmail=sgreen', []],
    ['?primaryPhoneNumber=%2B15556589', ['Sarah']],
    ['?primaryPhoneNumber=555', []],
    ['?externalId=ext-1', ['ACME']],
    ['?externalId=ext', []],
    ['?externalId=ext-1&type=INDIVIDUAL', []],
    ['?type=INDIVIDUAL', ['Sarah']],
    ['?type=BUSINESS&search=zoo', ['Zoe’s Zoo']],
    ['?status=SUSPENDED', []],
    ['?status=ACTIVE&name=acme', ['ACME']],
    ['?cityName=greenville', ['Sarah']],
    ['?countryCode=USA', ['Sarah']],
    ['?countryCode=CAN', []],
    ['?zipCode=63368', ['Sarah']],
    ['?createdAtFrom=2026-01-06', ['Zoe’s Zoo', 'Sarah']],
    ['?createdAtTo=2026-01-06', ['Sarah', 'ACME']],
    ['?createdAtFrom=2026-01-06&createdAtTo=2026-01-06', ['Sarah']],
    ['?createdAtTo=2026-01-05&timeZone=-09:30', ['Sarah', 'ACME']],
    ['?createdAtTo=2026-01-04&timeZone=-09:30', ['ACME']],
    ['?createdAtTo=2026-01-04&timeZone=UTC-10', ['ACME']],
    ['?createdAtTo=2026-01-04&timeZone=Pacific/Honolulu', ['ACME']],
    ['?createdAtFrom=2026-01-08&timeZone=%2B15', ['Zoe’s Zoo']],
    ['?createdAtFrom=2026-01-08&timeZone=%2B14:59', []],
    ['?someday=soon', ['Zoe’s Zoo', 'Sarah', 'ACME']],
    ['?externalId=', ['Zoe’s Zoo', 'Sarah', 'ACME']],
  ])('%s', async (query, names) => {
    const { list } = await setup()
    expect(namesIn((await list(query)).json['content'])).toEqual(names)
  })

  it.each([
    ['?type=COMPANY', 'type'],
    ['?status=GONE', 'status'],
    ['?createdAtFrom=yesterday', 'createdAtFrom'],
    ['?timeZone=Middle/Earth', 'timeZone'],
    ['?page=-1', 'page'],
    ['?size=0', 'size'],
    ['?sort=createdAt,UP', 'sort'],
  ])('%s is a bad request', async (query, path) => {
    const { status, json } = await (await setup()).list(query)
    expect([status, json['errors']]).toEqual([400, [expect.objectContaining({ path })]])
  })
})

describe('sorting', () => {
  it.each([
    ['?sort=createdAt,ASC', ['ACME', 'Sarah', 'Zoe’s Zoo']],
    ['?sort=createdAt', ['ACME', 'Sarah', 'Zoe’s Zoo']],
    ['?sort=businessName,DESC', ['Zoe’s Zoo', 'ACME', 'Sarah']],
    ['?sort=type,DESC&sort=businessName,ASC', ['Sarah', 'ACME', 'Zoe’s Zoo']],
    ['?sort=type,ASC&sort=createdAt,DESC', ['Zoe’s Zoo', 'ACME', 'Sarah']],
    ['?sort=nothing', ['Zoe’s Zoo', 'Sarah', 'ACME']],
  ])('%s', async (query, names) => {
    const { list } = await setup()
    expect(namesIn((await list(query)).json['content'])).toEqual(names)
  })
})

describe('paging', () => {
  const envelope = { totalElements: 3, totalPages: 2 }

  it.each([
    ['?size=2', { ...envelope, number: 0, numberOfElements: 2, hasNext: true }],
    ['?page=1&size=2', { ...envelope, number: 1, numberOfElements: 1, hasNext: false }],
    ['?page=7&size=2', { ...envelope, number: 7, numberOfElements: 0, hasNext: false }],
    ['?search=nobody', { totalElements: 0, totalPages: 0, number: 0, numberOfElements: 0, hasNext: false }],
  ])('%s', async (query, expected) => {
    const { content, ...rest } = (await (await setup()).list(query)).json
    expect({ ...rest, numberOfElements: (content as unknown[]).length }).toEqual(expected)
  })

  it('shows 20 when no size is asked and never more than 100', async () => {
    const { customers } = seedState()
    const many = [1, 2, 3, 4].flatMap((n) => customers.map((one) => ({ ...one, id: `${one.id}-${n}` })))
    const client = await signInTo(
      createPracticeSend(createTestApi({ state: { ...seedState(), customers: many } })),
    )
    const sizes = await Promise.all(['', '?size=500'].map((query) => client.list(query)))
    expect(sizes.map(({ json }) => json['numberOfElements'])).toEqual([20, 100])
  })

  it('walks through every customer once', async () => {
    const api = createTestApi({ state: seedState() })
    const client = await signInTo(createPracticeSend(api))
    const pages = await Promise.all([0, 1, 2, 3].map((page) => client.list(`?page=${page}&size=10`)))
    const ids = pages.flatMap(({ json }) => (json['content'] as { id: string }[]).map(({ id }) => id))
    expect(ids.toSorted()).toEqual(
      api
        .customers()
        .map(({ id }) => id)
        .toSorted(),
    )
  })
})
