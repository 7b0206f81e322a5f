import { createPracticeSend } from '@electron/practice-api/practice-send'
import { noFaults, type PracticeFaults } from '@shared/practice/faults'
import { createStoppedClock, createTestApi, guidePerson, signInTo } from '@tests/support/practice-server'
import { describe, expect, it } from 'vitest'

async function setup(faults: Partial<PracticeFaults>, options: Parameters<typeof createTestApi>[0] = {}) {
  const api = createTestApi(options)
  const client = await signInTo(createPracticeSend(api))
  await api.setFaults({ ...noFaults, ...faults })
  return { api, ...client, send: createPracticeSend(api) }
}

const html: unknown = expect.objectContaining({ 'content-type': 'text/html; charset=utf-8' })
const brokenOff: unknown = expect.stringMatching(/^\{"id"/)

describe('what a create meets', () => {
  it.each<[PracticeFaults['kind'], object, { arrived: number; committed: number }]>([
    ['offline', { kind: 'failure', cause: 'no-network', isSent: false }, { arrived: 0, committed: 0 }],
    [
      'closed-before-commit',
      { kind: 'failure', cause: 'connection-lost', isSent: true },
      { arrived: 1, committed: 0 },
    ],
    [
      'answer-lost',
      { kind: 'failure', cause: 'connection-lost', isSent: true },
      { arrived: 1, committed: 1 },
    ],
    ['slow', { status: 201 }, { arrived: 1, committed: 1 }],
    ['unauthorized', { status: 401 }, { arrived: 1, committed: 0 }],
    ['forbidden', { status: 403 }, { arrived: 1, committed: 0 }],
    ['refused', { status: 422 }, { arrived: 1, committed: 0 }],
    ['rate-limited', { status: 429 }, { arrived: 1, committed: 0 }],
    ['rate-limited-retry-after', { status: 429 }, { arrived: 1, committed: 0 }],
    ['server-error', { status: 500 }, { arrived: 1, committed: 0 }],
    ['unavailable', { status: 503 }, { arrived: 1, committed: 0 }],
    ['sign-in-page', { status: 200, headers: html }, { arrived: 1, committed: 0 }],
    ['malformed', { status: 201 }, { arrived: 1, committed: 1 }],
  ])('%s', async (kind, exchange, { arrived, committed }) => {
    const { api, create } = await setup({ kind, times: 1 })
    expect((await create(guidePerson)).exchange).toMatchObject(exchange)
    expect([api.arrivals(), api.customers().length]).toEqual([arrived, committed])
    expect([api.faults(), (await create(guidePerson)).status]).toEqual([noFaults, 201])
  })

  it('has a Retry-After only from the fault that promises one', async () => {
    const waits = ['rate-limited', 'rate-limited-retry-after'] as const
    const answers = await Promise.all(
      waits.map(
        async (kind) => (await (await setup({ kind }, { retryAfterS: 7 })).create(guidePerson)).exchange,
      ),
    )
    expect(answers.map((one) => one.kind === 'answer' && one.headers['retry-after'])).toEqual([
      undefined,
      '7',
    ])
  })

  it('names a field that is there when it refuses', async () => {
    const { create } = await setup({ kind: 'refused' })
    const bodies = [guidePerson, { type: 'BUSINESS', contacts: [] }]
    const answers = await Promise.all(bodies.map(create))
    const paths = answers.map(({ json }) => (json['errors'] as { path: string }[])[0]?.path)
    expect(paths).toEqual(['primaryEmail.value', 'contacts[0].primaryEmail.value'])
  })

  it('breaks off in the middle of the JSON when malformed', async () => {
    const { create } = await setup({ kind: 'malformed' })
    const { exchange, json } = await create(guidePerson)
    expect(exchange).toMatchObject({ body: brokenOff })
    expect(json).toEqual({})
  })

  it('waits as long as it was told when slow', async () => {
    const waits: number[] = []
    const sleep = (ms: number) => Promise.resolve(void waits.push(ms))
    await (await setup({ kind: 'slow' }, { sleep })).create(guidePerson)
    await (await setup({ kind: 'slow' }, { sleep, slowMs: 50 })).create(guidePerson)
    expect(waits).toEqual([3000, 50])
  })
})

describe('which requests are hit', () => {
  const exchangeStatus = async (send: Awaited<ReturnType<typeof setup>>['send']) => {
    const headers = { authorization: `Basic ${btoa('test-key:test-secret')}` }
    const exchange = await send({ method: 'POST', path: '/v1/api-keys/exchange', headers })
    return exchange.kind === 'answer' ? exchange.status : exchange.cause
  }

  it.each<[Partial<PracticeFaults>, unknown[]]>([
    [{ kind: 'none' }, [200, 201, 200]],
    [{ kind: 'unavailable' }, [503, 503, 503]],
    [{ kind: 'unauthorized' }, [401, 401, 401]],
    [{ kind: 'offline' }, ['no-network', null, null]],
    [{ kind: 'forbidden' }, [200, 403, 403]],
    [{ kind: 'refused' }, [200, 422, 200]],
    [{ kind: 'answer-lost' }, [200, null, 200]],
    [{ kind: 'closed-before-commit' }, [200, null, 200]],
    [{ kind: 'unavailable', only: 'creates' }, [200, 503, 200]],
    [{ kind: 'unavailable', only: 'reads' }, [200, 201, 503]],
    [{ kind: 'forbidden', only: 'exchanges' }, [403, 201, 200]],
    [{ kind: 'answer-lost', only: 'reads' }, [200, 201, null]],
  ])('%o', async (faults, expected) => {
    const { create, list, send } = await setup(faults)
    const statuses = [await exchangeStatus(send), (await create(guidePerson)).status, (await list()).status]
    expect(statuses).toEqual(expected)
  })

  it('counts down only the requests it hits', async () => {
    const { api, create, list } = await setup({
      kind: 'unavailable',
      times: 2,
      only: 'creates',
      listDelayMs: 0,
    })
    await list()
    await create(guidePerson)
    expect(api.faults().times).toBe(1)
    await create(guidePerson)
    expect(api.faults()).toEqual(noFaults)
  })
})

describe('externalId ignored', () => {
  it('neither returns the field nor filters by it, and still returns metadata', async () => {
    const { api, create, list, get } = await setup({ ignoresExternalId: true })
    const created = await create({ ...guidePerson, externalId: 'ext-1', metadata: { mine: 'yes' } })
    const read = await get(`/v1/customers/${String(created.json['id'])}`)
    const listed = (await list('?externalId=someone-else')).json['content'] as Record<string, unknown>[]
    const answers = [created.json, read.json, ...listed]
    expect(answers.map((one) => [one['externalId'], one['metadata']])).toEqual(
      Array(3).fill([undefined, { mine: 'yes' }]),
    )
    expect(api.customers()[0]?.externalId).toBe('ext-1')
  })
})

describe('list delayed behind writes', () => {
  it('shows a customer by its ID at once and in lists later', async () => {
    const clock = createStoppedClock()
    const { create, list, get } = await setup({ listDelayMs: 2000 }, { clock })
    const id = String((await create({ ...guidePerson, externalId: 'ext-1' })).json['id'])
    const counts = async () => {
      const queries = ['', '?externalId=ext-1', '?search=green']
      return Promise.all(queries.map(async (query) => (await list(query)).json['totalElements']))
    }
    expect([(await get(`/v1/customers/${id}`)).status, await counts()]).toEqual([200, [0, 0, 0]])
    clock.advance(2000)
    expect(await counts()).toEqual([1, 1, 1])
  })
})
