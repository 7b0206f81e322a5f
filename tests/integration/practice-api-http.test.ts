import { request } from 'node:https'
import { connect } from 'node:net'
import { EventEmitter, once } from 'node:events'
import type { SendRequest } from '@shared/api/exchange'
import { noFaults, type PracticeFaultKind } from '@shared/practice/faults'
import {
  guideBusiness,
  guidePerson,
  signInTo,
  startTestServer,
  type TestServer,
} from '@tests/support/practice-server'
import { generate } from 'selfsigned'
import { afterEach, describe, expect, it } from 'vitest'

const running: TestServer[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

async function setup(options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options)
  running.push(server)
  const client = await signInTo(sendOverHttp(server.url))
  const setFault = async (kind: PracticeFaultKind, times: number | null = null) => {
    await server.api.setFaults({ ...noFaults, kind, times })
    await server.settled()
  }
  return { ...server, ...client, setFault }
}

function sendOverHttp(url: string): SendRequest {
  return async ({ path, ...init }) => {
    try {
      const response = await fetch(`${url}${path}`, init)
      const headers = Object.fromEntries(response.headers)
      return { kind: 'answer', status: response.status, headers, body: await response.text() }
    } catch {
      return { kind: 'failure', cause: 'connection-lost', isSent: true }
    }
  }
}

describe('the practice API over HTTP', () => {
  it('takes the requests of the guides and shows them by their IDs', async () => {
    const { create, get } = await setup()
    for (const body of [guideBusiness, guidePerson]) {
      const created = await create(body)
      const read = await get(`/v1/customers/${String(created.json['id'])}`)
      expect([created.status, read.status, read.json]).toEqual([201, 200, created.json])
    }
  })

  it('listens on the loopback interface, behind a path prefix if there is one', async () => {
    const { url, port, list } = await setup({ basePath: '/gateway' })
    expect(url).toBe(`http://127.0.0.1:${port}/gateway`)
    expect((await list()).status).toBe(200)
  })

  it.each<[PracticeFaultKind, number | null, { arrived: number; committed: number }]>([
    ['closed-before-commit', null, { arrived: 1, committed: 0 }],
    ['answer-lost', null, { arrived: 1, committed: 1 }],
    ['slow', 201, { arrived: 1, committed: 1 }],
    ['unauthorized', 401, { arrived: 1, committed: 0 }],
    ['forbidden', 403, { arrived: 1, committed: 0 }],
    ['refused', 422, { arrived: 1, committed: 0 }],
    ['rate-limited', 429, { arrived: 1, committed: 0 }],
    ['rate-limited-retry-after', 429, { arrived: 1, committed: 0 }],
    ['server-error', 500, { arrived: 1, committed: 0 }],
    ['unavailable', 503, { arrived: 1, committed: 0 }],
    ['sign-in-page', 200, { arrived: 1, committed: 0 }],
    ['malformed', 201, { arrived: 1, committed: 1 }],
  ])('lets a create meet %s once', async (kind, status, { arrived, committed }) => {
    const { api, create, setFault } = await setup({ slowMs: 1 })
    await setFault(kind, 1)
    expect((await create(guidePerson)).status).toBe(status)
    expect([api.arrivals(), api.customers().length]).toEqual([arrived, committed])
    expect((await create(guidePerson)).status).toBe(201)
  })

  it('loses the answer of a read when told to', async () => {
    const { api, list } = await setup()
    await api.setFaults({ ...noFaults, kind: 'answer-lost', only: 'reads', times: 1 })
    expect([(await list()).status, (await list()).status]).toEqual([null, 200])
  })

  it('cuts no connection but that of the create', async () => {
    const { create, list, setFault } = await setup({ slowMs: 1 })
    await setFault('answer-lost')
    const outcomes = await Promise.all([create(guidePerson), list(), create(guidePerson), list()])
    expect(outcomes.map(({ status }) => status)).toEqual([null, 200, null, 200])
  })

  it('has nothing listening while offline, and comes back on the same port', async () => {
    const { api, port, create, setFault } = await setup()
    await setFault('offline')
    await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect((await create(guidePerson)).status).toBe(null)
    await setFault('none')
    expect([(await create(guidePerson)).status, api.arrivals()]).toEqual([201, 1])
  })

  it('ends in the state that was asked for last, however fast it was switched', async () => {
    const { api, settled, list } = await setup()
    const kinds = ['offline', 'none', 'offline', 'none'] as const
    await Promise.all(kinds.map((kind) => api.setFaults({ ...noFaults, kind })))
    await settled()
    expect((await list()).status).toBe(200)
  })

  it('starts offline when that is how it was left', async () => {
    const server = await startTestServer({
      state: { format: 1, faults: { ...noFaults, kind: 'offline' }, customers: [] },
    })
    running.push(server)
    await server.settled()
    await expect(fetch(server.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })

  it('cuts off a request that is waiting when it goes offline, and closes while offline', async () => {
    const waits = new EventEmitter()
    const sleep = () => {
      waits.emit('began')
      return new Promise<void>(() => undefined)
    }
    const { setFault, list, close } = await setup({ sleep })
    await setFault('slow')
    const began = once(waits, 'began')
    const waiting = list()
    await began
    await setFault('offline')
    expect((await waiting).status).toBe(null)
    await close()
  })
})

describe('the practice API over HTTPS', () => {
  it('shows the certificate it was given', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }])
    const server = await startTestServer({ tls: { key, cert } })
    running.push(server)
    const options = { ca: cert, checkServerIdentity: () => undefined }
    const status = await new Promise((resolve, reject) => {
      const asking = request(`${server.url}/v1/customers`, options, ({ statusCode }) => resolve(statusCode))
      asking.on('error', reject).end()
    })
    expect([server.url.startsWith('https://127.0.0.1:'), status]).toEqual([true, 401])
  })
})
