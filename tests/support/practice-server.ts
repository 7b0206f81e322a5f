import { randomUUID } from 'node:crypto'
import { setTimeout as sleepFor } from 'node:timers/promises'
import type { Exchange, SendRequest } from '@shared/api/exchange'
import { parseJson } from '@shared/api/error-body'
import {
  createPracticeApi,
  type PracticeApi,
  type PracticeApiOptions,
} from '@electron/practice-api/practice-api'
import {
  startPracticeServer,
  type PracticeServer,
  type PracticeServerOptions,
} from '@electron/practice-api/practice-server'

/** Key and secret of the practice APIs that tests start. */
export const testCredentials = { apiKey: 'test-key', apiSecret: 'test-secret' }

/** A clock that stands still until it is told to move. */
export function createStoppedClock(startsAt = Date.UTC(2026, 0, 5, 9)) {
  let elapsed = 0
  return {
    now: () => startsAt + elapsed,
    ticks: () => elapsed,
    advance: (ms: number) => void (elapsed += ms),
  }
}

const systemClock = { now: () => Date.now(), ticks: () => performance.now() }

/** A practice API that knows nobody and never really waits, for tests. */
export function createTestApi(options: Partial<PracticeApiOptions> = {}): PracticeApi {
  const sleep = () => Promise.resolve()
  const randomUuid = () => randomUUID()
  return createPracticeApi({
    clock: systemClock,
    randomUuid,
    credentials: testCredentials,
    sleep,
    ...options,
  })
}

export type TestServer = PracticeServer & {
  readonly api: PracticeApi
  readonly apiKey: string
  readonly apiSecret: string
}

/** A practice API on a free port, over real HTTP (or HTTPS with `tls`); its `slow` really waits. */
export async function startTestServer(
  options: Partial<PracticeApiOptions> & PracticeServerOptions = {},
): Promise<TestServer> {
  const { port, tls, ...apiOptions } = options
  const api = createTestApi({ sleep: (ms) => sleepFor(ms), ...apiOptions })
  const server = await startPracticeServer(api, {
    ...(port !== undefined && { port }),
    ...(tls !== undefined && { tls }),
  })
  return { ...server, api, ...testCredentials, ...apiOptions.credentials }
}

/** The answer to a request, or what became of it. */
export type Outcome = {
  /** Null when no answer came. */
  status: number | null
  json: Record<string, unknown>
  exchange: Exchange
}

/** Asks a practice API as a client with a fresh token does. */
export async function signInTo(send: SendRequest) {
  const basic = btoa(`${testCredentials.apiKey}:${testCredentials.apiSecret}`)
  const { json } = await ask(send, 'POST', '/v1/api-keys/exchange', { authorization: `Basic ${basic}` })
  const headers = { authorization: `Bearer ${String(json['access_token'])}` }
  return {
    create: (body: unknown) =>
      ask(send, 'POST', '/v1/customers', headers, typeof body === 'string' ? body : JSON.stringify(body)),
    list: (query = '') => ask(send, 'GET', `/v1/customers${query}`, headers),
    get: (path: string) => ask(send, 'GET', path, headers),
  }
}

async function ask(
  send: SendRequest,
  ...[method, path, headers, body]: ['GET' | 'POST', string, Record<string, string>, string?]
): Promise<Outcome> {
  const exchange = await send({ method, path, headers, ...(body !== undefined && { body }) })
  const isAnswer = exchange.kind === 'answer'
  const json = isAnswer ? (parseJson(exchange.body) as Outcome['json'] | undefined) : undefined
  return { status: isAnswer ? exchange.status : null, json: json ?? {}, exchange }
}

/** The requests of RocketKOR's own guides. */
export const guideBusiness = {
  type: 'BUSINESS',
  businessName: 'ACME',
  contacts: [
    {
      firstName: 'Jack',
      lastName: 'Smith',
      primary: true,
      primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
      primaryEmail: { value: 'jsmith@acme.com' },
    },
  ],
}

export const guidePerson = {
  type: 'INDIVIDUAL',
  firstName: 'Sarah',
  lastName: 'Green',
  primaryPhoneNumber: { number: '+15556589', type: 'WORK' },
  primaryEmail: { value: 'sgreen@abc.com' },
}
