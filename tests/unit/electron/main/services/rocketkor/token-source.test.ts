import { createTokenSource } from '@electron/main/services/rocketkor/token-source'
import type { Exchange, HttpRequest } from '@shared/api/exchange'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { answer, errorBody, webPage } from '@tests/support/exchanges'
import { createTestClock } from '@tests/support/test-clock'
import { describe, expect, it } from 'vitest'

/** A token source against answers in turn; the last one stays. */
function setup(...answers: Exchange[]) {
  const requests: HttpRequest[] = []
  const clock = createTestClock()
  let given = 0
  const send = (request: HttpRequest) => {
    requests.push(request)
    given += 1
    const next = answers.length > 1 ? answers.shift() : answers[0]
    return Promise.resolve(next ?? answer(200, { access_token: `t-${String(given)}`, expires_in: 600 }))
  }
  const credentials = () => Promise.resolve(ok({ apiKey: 'key', apiSecret: 'sécret' }))
  return { clock, requests, tokens: createTokenSource({ send, credentials, clock }) }
}

const token = (value: string, isFresh: boolean) => ({ ok: true, value: { value, isFresh } })
const granted = (body: unknown) => setup(answer(200, body))

describe('a token', () => {
  it('is exchanged for key and secret', async () => {
    const { tokens, requests } = setup()
    expect(await tokens.token()).toEqual(token('t-1', true))
    const basic = Buffer.from('key:sécret').toString('base64')
    expect(requests).toMatchObject([
      { method: 'POST', path: '/v1/api-keys/exchange', headers: { authorization: `Basic ${basic}` } },
    ])
    expect(requests[0]?.body).toBeUndefined()
  })

  it('is exchanged once however many ask', async () => {
    const { tokens, requests } = setup()
    const got = await Promise.all(Array.from({ length: 20 }, () => tokens.token()))
    expect(new Set(got.map((it) => it.ok && it.value.value))).toEqual(new Set(['t-1']))
    expect(requests).toHaveLength(1)
  })

  it('is kept until shortly before it runs out', async () => {
    const { tokens, clock } = setup()
    await tokens.token()
    clock.advance(569_999)
    expect(await tokens.token()).toEqual(token('t-1', false))
    clock.advance(1)
    expect(await tokens.token()).toEqual(token('t-2', true))
  })

  it('is kept for most of a short life too', async () => {
    const { tokens, clock } = granted({ access_token: 't', expires_in: 10 })
    await tokens.token()
    clock.advance(7_999)
    expect(await tokens.token()).toEqual(token('t', false))
    clock.advance(1)
    expect(await tokens.token()).toEqual(token('t', true))
  })

  it('does not care what the wall clock shows', async () => {
    const { tokens, clock } = setup()
    await tokens.token()
    clock.setBy(86_400_000)
    expect(await tokens.token()).toEqual(token('t-1', false))
  })

  it.each([{ expires_in: '600' }, { expires_in: null }, {}])(
    'is read with %j as its lifetime',
    async (lifetime) => {
      const { tokens } = granted({ access_token: 't', ...lifetime })
      expect([await tokens.token(), await tokens.token()]).toEqual([token('t', true), token('t', false)])
    },
  )

  it('is renewed once for all whose token was rejected', async () => {
    const { tokens, requests } = setup()
    await tokens.token()
    const renewed = await Promise.all(Array.from({ length: 5 }, () => tokens.renew('t-1')))
    expect(renewed).toEqual(Array.from({ length: 5 }, () => token('t-2', true)))
    expect(requests).toHaveLength(2)
  })

  it('is not exchanged again for a late rejection of an older one', async () => {
    const { tokens, requests } = setup()
    await tokens.token()
    await tokens.renew('t-1')
    expect(await tokens.renew('t-1')).toEqual(token('t-2', true))
    expect(requests).toHaveLength(2)
  })
})

describe('an exchange that fails', () => {
  it.each<[string, Exchange, string]>([
    ['400', answer(400, errorBody), 'sign-in-refused'],
    ['401', answer(401, errorBody), 'sign-in-refused'],
    ['401 that is a web page', answer(401, webPage), 'sign-in-refused'],
    ['403', answer(403, errorBody), 'sign-in-refused'],
    ['422', answer(422), 'sign-in-refused'],
    ['403 that is a web page', answer(403, webPage), 'captive-portal'],
    ['404', answer(404), 'no-api-here'],
    ['404 that is a web page', answer(404, webPage), 'no-api-here'],
    ['405', answer(405), 'no-api-here'],
    ['408', answer(408), 'timed-out'],
    ['a web page', answer(200, webPage), 'captive-portal'],
    ['a redirect', answer(302, '', { location: 'http://login.test' }), 'captive-portal'],
    ['429', answer(429), 'too-many-requests'],
    ['500', answer(500, errorBody), 'server-failed'],
    ['502 that is a web page', answer(502, webPage), 'server-failed'],
    ['no JSON', answer(200, 'ok'), 'unexpected-answer'],
    ['no token', answer(200, { token: 't' }), 'unexpected-answer'],
    ['an empty token', answer(200, { access_token: '', expires_in: 60 }), 'unexpected-answer'],
    [
      'a token that fits in no header',
      answer(200, { access_token: 'a\r\nb', expires_in: 60 }),
      'unexpected-answer',
    ],
    ['409', answer(409, errorBody), 'unexpected-answer'],
    ['no network', { kind: 'failure', cause: 'no-network', isSent: false }, 'no-network'],
    ['a lost connection', { kind: 'failure', cause: 'connection-lost', isSent: true }, 'connection-lost'],
  ])('is named: %s', async (_what, exchange, code) => {
    expect(await setup(exchange).tokens.token()).toMatchObject({ ok: false, error: { code } })
  })

  it('tells how long the server asks to wait', async () => {
    const { tokens } = setup(answer(429, '', { 'retry-after': '11' }))
    expect(await tokens.token()).toMatchObject({ error: { retryAfterMs: 11_000 } })
  })

  it('is tried again by the next who asks', async () => {
    const { tokens } = setup(answer(500), answer(200, { access_token: 't', expires_in: 60 }))
    await tokens.token()
    expect(await tokens.token()).toEqual(token('t', true))
  })

  it('leaves no token behind when the server revoked the key', async () => {
    const { tokens } = setup(answer(200, { access_token: 't', expires_in: 600 }), answer(401, errorBody))
    await tokens.token()
    const refused = { ok: false, error: { code: 'sign-in-refused' } }
    expect(await tokens.renew('t')).toMatchObject(refused)
    expect(await tokens.token()).toMatchObject(refused)
  })

  it('is not made without credentials', async () => {
    const failure = err(appError('secret-unreadable'))
    const send = () => Promise.reject(new Error('must not be called'))
    const credentials = () => Promise.resolve(failure)
    const tokens = createTokenSource({ send, credentials, clock: createTestClock() })
    expect(await tokens.token()).toEqual(failure)
  })
})
