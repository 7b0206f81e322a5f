import { MAX_ANSWER_BYTES } from '@electron/main/services/http/dispatch-once'
import { createRocketkorClient } from '@electron/main/services/rocketkor/rocketkor-client'
import { createTokenSource } from '@electron/main/services/rocketkor/token-source'
import { ok } from '@shared/result'
import { errorBody, webPage } from '@tests/support/exchanges'
import { get, post, sendJson, sendTo, startLocalServer, type Arrival } from '@tests/support/local-server'
import { startTestServer, testCredentials } from '@tests/support/practice-server'
import { createTestClock } from '@tests/support/test-clock'
import { describe, expect, it } from 'vitest'

type Answer = Parameters<typeof startLocalServer>[0]

const created: Answer = (_arrival, response) => sendJson(response, 201, { id: 'c-1' })

/** The client and its tokens against a server that exchanges keys and leaves the rest to the test. */
async function startStory(answer: Answer) {
  let tokens = 0
  const server = await startLocalServer((arrival, response, request) => {
    if (arrival.path.endsWith('/v1/api-keys/exchange')) {
      tokens += 1
      sendJson(response, 200, { access_token: `t-${String(tokens)}`, expires_in: 3600 })
    } else answer(arrival, response, request)
  })
  const send = sendTo(server.baseUrl, { limits: { connectMs: 500, answerMs: 300 } })
  const credentials = () => Promise.resolve(ok({ apiKey: 'key', apiSecret: 'secret' }))
  const client = createRocketkorClient({
    send,
    tokens: createTokenSource({ send, credentials, clock: createTestClock() }),
  })
  const calls = () => server.arrivals.filter(({ path }) => path.includes('customers'))
  return { client, calls, arrivals: server.arrivals, exchanges: () => tokens }
}

const bearer = ({ headers }: Arrival) => headers.authorization

describe('one exchange', () => {
  it('goes to the path behind the base URL’s own, as it was given', async () => {
    const { baseUrl, arrivals } = await startLocalServer(created)
    await sendTo(`${baseUrl}/gateway/rocketkor`)({ ...get, path: '/v1/customers?search=a%20b' })
    await sendTo(`${baseUrl}/gateway/`.replace(/\/$/, ''))(post)
    expect(arrivals).toMatchObject([
      { method: 'GET', path: '/gateway/rocketkor/v1/customers?search=a%20b', body: '' },
      {
        method: 'POST',
        path: '/gateway/v1/customers',
        body: post.body,
        headers: { authorization: 'Bearer t-1' },
      },
    ])
  })

  it('hands over status, headers in lower case, and the text of the body', async () => {
    const { baseUrl } = await startLocalServer((_arrival, response) => {
      response.writeHead(422, { 'X-Trace': 'a', 'Set-Cookie': ['b=1', 'c=2'] }).end('{"message":"naïve"}')
    })
    const exchange = await sendTo(baseUrl)(post)
    expect(exchange).toMatchObject({
      kind: 'answer',
      status: 422,
      headers: { 'x-trace': 'a', 'set-cookie': 'b=1, c=2' },
      body: '{"message":"naïve"}',
    })
  })

  it('follows no redirect, so that the token is never sent on', async () => {
    const elsewhere = await startLocalServer(created)
    const { baseUrl } = await startLocalServer((_arrival, response) => {
      response.writeHead(307, { location: `${elsewhere.baseUrl}/v1/customers` }).end()
    })
    expect(await sendTo(baseUrl)(post)).toMatchObject({ kind: 'answer', status: 307 })
    expect(elsewhere.arrivals).toEqual([])
  })

  it('is lost, but sent, when the answer does not come in time', async () => {
    const { baseUrl, arrivals } = await startLocalServer(() => undefined)
    const send = sendTo(baseUrl, { limits: { connectMs: 500, answerMs: 60 } })
    expect(await send(post)).toEqual({ kind: 'failure', cause: 'timed-out', isSent: true })
    expect(arrivals).toHaveLength(1)
  })

  it('is lost, but sent, when the answer begins and does not end in time', async () => {
    const { baseUrl } = await startLocalServer(
      (_arrival, response) => void response.writeHead(201).write('{"id"'),
    )
    const send = sendTo(baseUrl, { limits: { connectMs: 500, answerMs: 60 } })
    expect(await send(post)).toEqual({ kind: 'failure', cause: 'timed-out', isSent: true })
  })

  it('is lost, but sent, when the answer is longer than any could be', async () => {
    const { baseUrl, arrivals } = await startLocalServer((_arrival, response) => {
      response.writeHead(200).end(Buffer.alloc(MAX_ANSWER_BYTES + 1, 'a'))
    })
    expect(await sendTo(baseUrl)(post)).toEqual({ kind: 'failure', cause: 'connection-lost', isSent: true })
    expect(arrivals).toHaveLength(1)
  })

  it('reads an answer that is just not too long', async () => {
    const { baseUrl } = await startLocalServer((_arrival, response) => {
      response.writeHead(200).end(Buffer.alloc(MAX_ANSWER_BYTES, 'a'))
    })
    const exchange = await sendTo(baseUrl)(get)
    expect(exchange.kind === 'answer' && exchange.body.length).toBe(MAX_ANSWER_BYTES)
  })

  it('is not sent when nobody listens', async () => {
    const { port } = await startLocalServer(created)
    const closed = `http://127.0.0.1:${String(port === 65_535 ? port - 1 : 1)}`
    expect(await sendTo(closed)(post)).toEqual({
      kind: 'failure',
      cause: 'connection-refused',
      isSent: false,
    })
  })

  it('is not sent when the host is not known', async () => {
    const exchange = await sendTo('https://nowhere.invalid')(post)
    expect(exchange).toMatchObject({ kind: 'failure', isSent: false })
    expect(['host-not-found', 'no-network']).toContain(exchange.kind === 'failure' && exchange.cause)
  })

  it('carries many at once, each on its own', async () => {
    const { baseUrl, arrivals } = await startLocalServer(created)
    const send = sendTo(baseUrl)
    const exchanges = await Promise.all(Array.from({ length: 20 }, () => send(post)))
    expect(exchanges.every((exchange) => exchange.kind === 'answer')).toBe(true)
    expect(arrivals).toHaveLength(20)
  })
})

describe('the client', () => {
  it('creates the customer of the guide over real HTTP and reads it back', async () => {
    const server = await startTestServer()
    const send = sendTo(server.url)
    const credentials = () => Promise.resolve(ok(testCredentials))
    const tokens = createTokenSource({ send, credentials, clock: createTestClock() })
    const client = createRocketkorClient({ send, tokens })
    const body = {
      type: 'BUSINESS',
      businessName: 'ACME',
      externalId: 'R-1',
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
    const verdict = await client.create(JSON.stringify(body))
    const id = verdict.verdict === 'accepted' ? verdict.customer.id : ''
    expect(verdict).toMatchObject({ verdict: 'accepted', customer: { externalId: 'R-1' } })
    expect(await client.retrieve(id)).toMatchObject({
      ok: true,
      value: { id, profile: { businessName: 'ACME' } },
    })
    const page = { customers: [{ id }], hasNext: false, unreadable: 0 }
    expect(await client.findByReference('R-1')).toMatchObject({ ok: true, value: page })
    expect(await client.search('jsmith@acme.com')).toMatchObject({ ok: true, value: page })
    expect(await client.whoAmI()).toMatchObject({ ok: true })
    await server.close()
  })

  it('lists by the documented names only, and hands over what the server tells of the whole list', async () => {
    const customers = [{ id: 'a' }, { id: 'b' }, { noId: true }]
    const { client, calls } = await startStory((_arrival, response) =>
      sendJson(response, 200, { totalElements: 7, hasNext: true, content: customers }),
    )
    const filters = { search: 'a&b', name: '', createdAtFrom: '2026-01-01', type: 'BUSINESS' } as const
    const part = { page: 2, size: 50, isOldestFirst: true }
    expect(await client.list(filters, part)).toMatchObject({
      ok: true,
      value: { customers: [{ id: 'a' }, { id: 'b' }], hasNext: true, unreadable: 1, total: 7 },
    })
    await client.list({}, { page: 0, size: null, isOldestFirst: false })
    expect(calls().map(({ path }) => path)).toEqual([
      '/v1/customers?search=a%26b&createdAtFrom=2026-01-01&type=BUSINESS&page=2&size=50&sort=createdAt%2CASC',
      '/v1/customers?page=0',
    ])
  })

  it('exchanges the key once for twenty creates at once', async () => {
    const { client, calls, exchanges } = await startStory(created)
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => client.create('{}')))
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['accepted']))
    expect([calls().length, exchanges()]).toEqual([20, 1])
  })

  it('renews a rejected token once and repeats', async () => {
    const { client, calls } = await startStory((arrival, response) =>
      bearer(arrival) === 'Bearer t-1'
        ? sendJson(response, 401, errorBody)
        : sendJson(response, 201, { id: 'c-1' }),
    )
    expect(await client.create('{}')).toMatchObject({ verdict: 'accepted' })
    expect(calls().map(bearer)).toEqual(['Bearer t-1', 'Bearer t-2'])
  })

  it('renews once for many whose old token is rejected together', async () => {
    const { client, exchanges } = await startStory((arrival, response) =>
      bearer(arrival) === 'Bearer t-1'
        ? sendJson(response, 401, errorBody)
        : sendJson(response, 201, { id: 'c-1' }),
    )
    const verdicts = await Promise.all(Array.from({ length: 10 }, () => client.create('{}')))
    expect(verdicts.every(({ verdict }) => verdict === 'accepted')).toBe(true)
    expect(exchanges()).toBe(2)
  })

  it('gives up after the renewed token is rejected too', async () => {
    const { client, calls } = await startStory((_arrival, response) => sendJson(response, 401, errorBody))
    const verdict = { verdict: 'not-sent', code: 'sign-in-refused', retryAfterMs: null }
    expect(await client.create('{}')).toEqual(verdict)
    expect(calls()).toHaveLength(2)
    expect(await client.search('a')).toMatchObject({ ok: false, error: { code: 'sign-in-refused' } })
  })

  it('takes a 403 to a fresh token for a missing permission, and one to an old token for its age first', async () => {
    let isAllowed = true
    const { client, calls, exchanges } = await startStory((_arrival, response) =>
      isAllowed ? sendJson(response, 201, { id: 'c-1' }) : sendJson(response, 403, errorBody),
    )
    await client.create('{}')
    isAllowed = false
    expect(await client.create('{}')).toMatchObject({ verdict: 'not-sent', code: 'not-permitted' })
    expect([calls().length, exchanges()]).toEqual([3, 2])
  })

  it.each<[string, Answer, string]>([
    [
      'a sign-in page',
      (_a, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(webPage),
      'captive-portal',
    ],
    [
      'a redirect',
      (_a, response) => void response.writeHead(302, { location: 'http://login.test' }).end(),
      'captive-portal',
    ],
    ['malformed JSON', (_a, response) => void response.writeHead(201).end('{"id":'), 'unexpected-answer'],
    ['no answer in time', () => undefined, 'timed-out'],
    [
      'a connection that closes',
      (_a, _response, request) => void request.socket.destroy(),
      'connection-lost',
    ],
    ['a failed server', (_a, response) => sendJson(response, 500, errorBody), 'server-failed'],
  ])('calls a create unclear after %s, and makes it once', async (_what, answer, code) => {
    const { client, calls } = await startStory(answer)
    expect(await client.create('{}')).toEqual({ verdict: 'unclear', code })
    expect(calls()).toHaveLength(1)
  })

  it('asks for ids and texts with any characters', async () => {
    const { client, arrivals } = await startStory((_arrival, response) => sendJson(response, 404, errorBody))
    await client.retrieve('a/b?c#d é\uD800')
    await client.findByReference('R 1&x=2')
    await client.search('ünï+')
    expect(arrivals.slice(1).map(({ path }) => path)).toEqual([
      '/v1/customers/a%2Fb%3Fc%23d%20%C3%A9%EF%BF%BD',
      '/v1/customers?externalId=R+1%26x%3D2',
      '/v1/customers?search=%C3%BCn%C3%AF%2B',
    ])
  })

  it.each<[string, unknown, object]>([
    [
      'rows that are no customers',
      { content: [{ id: 'a' }, 7, { name: 'b' }], hasNext: true },
      { hasNext: true, unreadable: 2 },
    ],
    ['a bare list', [{ id: 'a' }], { hasNext: false, unreadable: 0 }],
  ])('reads a page with %s', async (_what, body, page) => {
    const { client } = await startStory((_arrival, response) => sendJson(response, 200, body))
    expect(await client.search('a')).toMatchObject({ ok: true, value: { customers: [{ id: 'a' }], ...page } })
  })

  it.each<[string, [number, unknown], string]>([
    ['a list without content', [200, { id: 'a' }], 'unexpected-answer'],
    ['a 404 for the list', [404, errorBody], 'no-api-here'],
    ['a 429', [429, errorBody], 'too-many-requests'],
  ])('names the failure of a search: %s', async (_what, [status, body], code) => {
    const { client } = await startStory((_arrival, response) => sendJson(response, status, body))
    expect(await client.search('a')).toMatchObject({ ok: false, error: { code } })
  })

  it.each<[string, [number, unknown], string]>([
    ['unknown', [404, errorBody], 'not-found'],
    ['no customer', [200, { content: [] }], 'unexpected-answer'],
  ])('names the failure of a retrieval: %s', async (_what, [status, body], code) => {
    const { client } = await startStory((_arrival, response) => sendJson(response, status, body))
    expect(await client.retrieve('c-1')).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    [{ businessName: 'Field Bank', name: 'x' }, 'Field Bank'],
    [{ doingBusinessAsName: 'Old Bank', businessName: '' }, 'Old Bank'],
    [{ id: 'b-1' }, ''],
  ])('reads the account’s name from %j', async (body, accountName) => {
    const { client } = await startStory((_arrival, response) => sendJson(response, 200, body))
    expect(await client.whoAmI()).toEqual({ ok: true, value: { accountName } })
  })
})
