import { createPracticeSend } from '@electron/practice-api/practice-send'
import { practiceStateSchema, type PracticeState } from '@electron/practice-api/state/practice-state'
import { noFaults } from '@shared/practice/faults'
import {
  createStoppedClock,
  createTestApi,
  guideBusiness,
  guidePerson,
  signInTo,
  testCredentials,
} from '@tests/support/practice-server'
import { describe, expect, it } from 'vitest'

const anyText: unknown = expect.any(String)
const anyTime: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const anyUuid: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/)
const EXCHANGE = '/v1/api-keys/exchange'

function setup(options: Parameters<typeof createTestApi>[0] = {}) {
  const api = createTestApi(options)
  return { api, send: createPracticeSend(api) }
}

describe('tokens', () => {
  const errorBody = {
    timestamp: anyTime,
    traceId: anyText,
    message: anyText,
    errorCode: 'UNAUTHORIZED',
    errors: [],
  }

  it('answers the exchange with a token and its lifetime in seconds', async () => {
    const { send } = setup({ tokenLifetimeS: 900 })
    const authorization = `Basic ${btoa(`${testCredentials.apiKey}:${testCredentials.apiSecret}`)}`
    const exchange = await send({ method: 'POST', path: EXCHANGE, headers: { authorization } })
    const body: unknown = exchange.kind === 'answer' && JSON.parse(exchange.body)
    expect(body).toEqual({ access_token: anyText, expires_in: 900 })
  })

  it.each([
    ['a wrong secret', `Basic ${btoa('test-key:wrong')}`],
    ['no colon', `Basic ${btoa('test-key')}`],
    ['another scheme', 'Bearer test-key:test-secret'],
    ['nothing', ''],
  ])('refuses an exchange with %s', async (_title, authorization) => {
    const exchange = await setup().send({ method: 'POST', path: EXCHANGE, headers: { authorization } })
    expect(exchange).toMatchObject({ kind: 'answer', status: 401 })
    expect(exchange.kind === 'answer' && JSON.parse(exchange.body)).toEqual(errorBody)
  })

  it.each([{}, { authorization: 'Bearer unknown' }, { authorization: 'Basic eDp5' }])(
    'refuses a call with %o',
    async (headers) => {
      const { send } = setup()
      const paths = ['/v1/customers', '/v1/customers/some-id', '/v1/business-accounts/self']
      const calls = await Promise.all(paths.map((path) => send({ method: 'GET', path, headers })))
      const create = await send({ method: 'POST', path: '/v1/customers', headers, body: '{}' })
      const statuses = [...calls, create].map((one) => one.kind === 'answer' && one.status)
      expect(statuses).toEqual([401, 401, 401, 401])
    },
  )

  it('lets a token live until its lifetime has run out, beside others', async () => {
    const clock = createStoppedClock()
    const { send } = setup({ clock, tokenLifetimeS: 60 })
    const first = await signInTo(send)
    clock.advance(30_000)
    const second = await signInTo(send)
    clock.advance(29_999)
    expect([(await first.list()).status, (await second.list()).status]).toEqual([200, 200])
    clock.advance(1)
    expect([(await first.list()).status, (await second.list()).status]).toEqual([401, 200])
  })

  it('forgets every token when they are revoked, and hands out new ones', async () => {
    const { api, send } = setup()
    const client = await signInTo(send)
    api.revokeTokens()
    expect([(await client.list()).status, (await (await signInTo(send)).list()).status]).toEqual([401, 200])
  })
})

describe('customers', () => {
  it('answers the business of the guide whole', async () => {
    const client = await signInTo(setup({ clock: createStoppedClock() }).send)
    const { status, json } = await client.create({
      ...guideBusiness,
      externalId: 'ext-1',
      metadata: { a: 'b' },
    })
    const [contact] = guideBusiness.contacts
    const actor = { id: anyText, type: 'service-account' }
    expect(status).toBe(201)
    expect(json).toEqual({
      id: anyUuid,
      status: 'ACTIVE',
      type: 'BUSINESS',
      externalId: 'ext-1',
      businessName: 'ACME',
      addresses: [],
      metadata: { a: 'b' },
      createdBy: actor,
      createdAt: '2026-01-05T09:00:00.000Z',
      updatedBy: actor,
      updatedAt: '2026-01-05T09:00:00.000Z',
      contacts: [
        {
          ...contact,
          primaryPhoneNumber: { ...contact?.primaryPhoneNumber, verified: false },
          primaryEmail: { ...contact?.primaryEmail, verified: false },
        },
      ],
    })
  })

  it('answers the individual of the guide, and the same again by its ID', async () => {
    const client = await signInTo(setup().send)
    const created = await client.create(guidePerson)
    const read = await client.get(`/v1/customers/${String(created.json['id'])}`)
    expect(created.json).toMatchObject({ type: 'INDIVIDUAL', firstName: 'Sarah', status: 'ACTIVE' })
    expect([read.status, read.json]).toEqual([200, created.json])
  })

  it('writes unused street lines as empty texts', async () => {
    const client = await signInTo(setup().send)
    const address = { type: 'MAILING', streetLine1: '1 Main St', streetLine3: 'Unit 4', zipCode: '1' }
    const { json } = await client.create({ ...guidePerson, addresses: [address] })
    const lines = { streetLine2: '', streetLine4: '', streetLine5: '' }
    expect(json['addresses']).toEqual([{ ...address, ...lines, primary: true }])
  })

  it('makes two customers of the same create sent twice', async () => {
    const { api, send } = setup()
    const client = await signInTo(send)
    const body = { ...guidePerson, externalId: 'ext-1' }
    const statuses = [(await client.create(body)).status, (await client.create(body)).status]
    expect([statuses, api.customers().length, api.arrivals()]).toEqual([[201, 201], 2, 2])
  })

  it('refuses an externalId that is there already when told to', async () => {
    const { api, send } = setup({ duplicateExternalId: 'conflict' })
    const client = await signInTo(send)
    await client.create({ ...guidePerson, externalId: 'ext-1' })
    const again = await client.create({ ...guidePerson, externalId: 'ext-1' })
    const without = [(await client.create(guidePerson)).status, (await client.create(guidePerson)).status]
    expect([again.status, again.json['errorCode'], without]).toEqual([409, 'CONFLICT', [201, 201]])
    expect(api.customers()).toHaveLength(3)
  })

  it('answers a broken rule with the fields in the error body', async () => {
    const client = await signInTo(setup().send)
    const { status, json } = await client.create({ ...guidePerson, primaryEmail: {} })
    const problem = { path: 'primaryEmail.value', message: 'is required', errorCode: 'REQUIRED' }
    expect([status, json['errorCode'], json['errors']]).toEqual([422, 'VALIDATION_FAILED', [problem]])
  })

  it.each(['/v1/customers/nobody', '/v1/elsewhere', '/v2/customers'])('answers 404 for %s', async (path) => {
    const { status, json } = await (await signInTo(setup().send)).get(path)
    expect([status, json['errorCode']]).toEqual([404, 'NOT_FOUND'])
  })

  it('tells who the account is', async () => {
    const { status, json } = await (await signInTo(setup().send)).get('/v1/business-accounts/self')
    expect([status, json]).toEqual([200, { id: anyText, name: 'Practice account' }])
  })

  it('answers with the date of its clock', async () => {
    const client = await signInTo(setup({ clock: createStoppedClock() }).send)
    const { exchange } = await client.list()
    expect(exchange).toMatchObject({ headers: { date: 'Mon, 05 Jan 2026 09:00:00 GMT' } })
  })
})

describe('base path', () => {
  it('stands in front of every address', async () => {
    const { api, send } = setup({ basePath: '/gateway/kor' })
    const inside = await (await signInTo(send)).create(guidePerson)
    const outside = await api.app.request('/v1/customers')
    expect([inside.status, outside.status]).toEqual([201, 404])
  })
})

describe('state', () => {
  it('goes on where an earlier run left off', async () => {
    const states: PracticeState[] = []
    const { api, send } = setup({ onChange: (state) => void states.push(state) })
    await (await signInTo(send)).create({ ...guideBusiness, externalId: 'ext-1' })
    await api.setFaults({ ...noFaults, kind: 'offline' })
    const state = practiceStateSchema.parse(JSON.parse(JSON.stringify(states.at(-1))))
    const next = createTestApi({ state })
    expect([next.customers(), next.faults().kind]).toEqual([api.customers(), 'offline'])
  })

  it('answers a create only when it is stored, and stores in order', async () => {
    const done: (() => void)[] = []
    const stored: number[] = []
    const onChange = async ({ customers }: PracticeState) => {
      await new Promise<void>((resolve) => done.push(resolve))
      stored.push(customers.length)
    }
    const client = await signInTo(setup({ onChange }).send)
    const creates = [client.create(guidePerson), client.create(guidePerson)]
    await expect.poll(() => done.length).toBe(1)
    done[0]?.()
    await creates[0]
    expect([stored, done.length]).toEqual([[1], 2])
    done[1]?.()
    await creates[1]
    expect(stored).toEqual([1, 2])
  })

  it('answers 500 when it cannot be stored, and stores the next change whole', async () => {
    const answers = [() => Promise.reject(new Error('disk full')), () => Promise.resolve()]
    const stored: number[] = []
    const onChange = async ({ customers }: PracticeState) => {
      await answers.shift()?.()
      stored.push(customers.length)
    }
    const client = await signInTo(setup({ onChange }).send)
    const statuses = [(await client.create(guidePerson)).status, (await client.create(guidePerson)).status]
    expect([statuses, stored]).toEqual([[500, 201], [2]])
  })

  it('refuses a state that is not one', () => {
    const customer = { id: 'a', status: 'ACTIVE', createdAt: 'x', updatedAt: 'x', profile: guidePerson }
    const states = [
      {},
      { format: 2, faults: noFaults, customers: [] },
      { format: 1, faults: noFaults, customers: [customer] },
    ]
    expect(states.map((state) => practiceStateSchema.safeParse(state).success)).toEqual([false, false, false])
  })
})
