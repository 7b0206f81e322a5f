import type { Exchange, NetworkCause } from '@shared/api/exchange'
import { retryAfterOf } from '@shared/sync/answer-signs'
import { judgeCreate, judgeRead } from '@shared/sync/judge-exchange'
import { answer, errorBody, webPage } from '@tests/support/exchanges'
import { describe, expect, it } from 'vitest'

const causes = [
  'no-network',
  'host-not-found',
  'connection-refused',
  'connect-timed-out',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-wrong-host',
  'proxy-failed',
  'timed-out',
  'connection-lost',
] as const satisfies NetworkCause[]

const html = { 'content-type': 'text/html; charset=utf-8' }
const fresh = { isTokenFresh: true } as const

describe('one create', () => {
  it.each([201, 200, 202])('is accepted by a %i that carries a customer with an id', (status) => {
    const body = { id: 'c-1', status: 'ACTIVE', type: 'BUSINESS', businessName: 'ACME', extra: 1 }
    expect(judgeCreate(answer(status, body), fresh)).toMatchObject({
      verdict: 'accepted',
      customer: { id: 'c-1', raw: { extra: 1 } },
    })
  })

  it('is accepted by JSON that a server labels as a web page', () => {
    expect(judgeCreate(answer(201, '{"id":"c-1"}', html), fresh).verdict).toBe('accepted')
  })

  it.each(causes)('was not sent when it failed with %s before the first byte', (cause) => {
    const verdict = { verdict: 'not-sent', code: cause, retryAfterMs: null }
    expect(judgeCreate({ kind: 'failure', cause, isSent: false }, fresh)).toEqual(verdict)
  })

  it.each(causes)('is unclear when it failed with %s after the first byte', (cause) => {
    const verdict = { verdict: 'unclear', code: cause }
    expect(judgeCreate({ kind: 'failure', cause, isSent: true }, fresh)).toEqual(verdict)
  })

  it.each([
    ['401 with a fresh token', answer(401, errorBody), 'sign-in-refused'],
    ['401 that is a web page, with a fresh token', answer(401, webPage, html), 'sign-in-refused'],
    ['403 with a fresh token', answer(403, errorBody), 'not-permitted'],
    ['empty 403 with a fresh token', answer(403), 'not-permitted'],
    ['404', answer(404, errorBody), 'no-api-here'],
    ['404 that is a web page', answer(404, webPage, html), 'no-api-here'],
    ['405', answer(405), 'no-api-here'],
    ['429', answer(429, errorBody), 'too-many-requests'],
    ['429 that is a web page', answer(429, webPage, html), 'too-many-requests'],
  ])('was not sent: %s', (_what, exchange, code) => {
    expect(judgeCreate(exchange, fresh)).toEqual({ verdict: 'not-sent', code, retryAfterMs: null })
  })

  it('tells how long a 429 asks to wait', () => {
    const verdict = judgeCreate(answer(429, errorBody, { 'retry-after': '7' }), fresh)
    expect(verdict).toMatchObject({ verdict: 'not-sent', retryAfterMs: 7_000 })
  })

  it('tells how long a 503 asks to wait', () => {
    const verdict = judgeCreate(answer(503, '', { 'retry-after': '120' }), fresh)
    expect(verdict).toEqual({ verdict: 'unclear', code: 'server-failed', retryAfterMs: 120_000 })
  })

  it.each([401, 403])('asks for another token after a %i to an old one', (status) => {
    expect(judgeCreate(answer(status, errorBody), { isTokenFresh: false })).toBe('renew-and-repeat')
  })

  it.each([400, 413, 415, 422, 402, 418, 451])('is refused by a %i with an API error body', (status) => {
    expect(judgeCreate(answer(status, errorBody), fresh)).toEqual({
      verdict: 'refused',
      message: errorBody.message,
      problems: errorBody.errors,
      traceId: errorBody.traceId,
    })
  })

  it('is refused by an error body of the older shape', () => {
    const older = { timestamp: 't', traceId: 'x', error: 'BAD', message: 'No' }
    const verdict = { verdict: 'refused', message: 'No', problems: [], traceId: 'x' }
    expect(judgeCreate(answer(400, older), fresh)).toEqual(verdict)
  })

  it.each([
    ['409', answer(409, errorBody), 'conflict'],
    ['empty 409', answer(409), 'conflict'],
    ['409 that is a web page', answer(409, webPage, html), 'captive-portal'],
    ['408', answer(408), 'timed-out'],
    ['500', answer(500, errorBody), 'server-failed'],
    ['502 that is a web page', answer(502, webPage, html), 'server-failed'],
    ['503', answer(503), 'server-failed'],
    ['504', answer(504), 'server-failed'],
    ['511', answer(511, webPage, html), 'captive-portal'],
    ['empty 201', answer(201), 'unexpected-answer'],
    ['204', answer(204), 'unexpected-answer'],
    ['201 that is not JSON', answer(201, 'created'), 'unexpected-answer'],
    ['201 that was cut', answer(201, '{"id":"c-'), 'unexpected-answer'],
    ['201 without an id', answer(201, { status: 'ACTIVE' }), 'unexpected-answer'],
    ['201 with an empty id', answer(201, { id: '' }), 'unexpected-answer'],
    ['201 with a list', answer(201, [{ id: 'c-1' }]), 'unexpected-answer'],
    ['200 that is a web page', answer(200, webPage, html), 'captive-portal'],
    ['200 that is an unlabelled web page', answer(200, `\n${webPage}`), 'captive-portal'],
    ['301', answer(301, '', { location: 'https://elsewhere.example/' }), 'captive-portal'],
    ['302 with a customer in it', answer(302, { id: 'c-1' }), 'captive-portal'],
    ['304', answer(304), 'captive-portal'],
    ['307', answer(307), 'captive-portal'],
    ['308', answer(308), 'captive-portal'],
    ['403 that is a web page', answer(403, webPage, html), 'captive-portal'],
    ['400 that is a web page', answer(400, webPage, html), 'captive-portal'],
    ['422 without an error body', answer(422), 'unexpected-answer'],
    ['400 with other JSON', answer(400, { ok: false }), 'unexpected-answer'],
    ['413 without an error body', answer(413, 'too big'), 'unexpected-answer'],
    ['a status nobody knows', answer(199, errorBody), 'unexpected-answer'],
  ])('is unclear: %s', (_what, exchange, code) => {
    expect(judgeCreate(exchange, fresh)).toEqual({ verdict: 'unclear', code })
  })

  it('does not renew the token because of a web page', () => {
    const verdict = judgeCreate(answer(403, webPage, html), { isTokenFresh: false })
    expect(verdict).toEqual({ verdict: 'unclear', code: 'captive-portal' })
  })

  it('claims that nothing was created only for the statuses that prove it', () => {
    const bare = Array.from({ length: 500 }, (_, at) => at + 100)
    const sure = bare.filter((status) =>
      ['not-sent', 'refused'].includes(judgeCreate(answer(status), fresh).verdict),
    )
    expect(sure).toEqual([401, 403, 404, 405, 429])
  })
})

describe('one read', () => {
  it('hands over the JSON of a 2xx', () => {
    expect(judgeRead(answer(200, { id: 'c-1' }))).toEqual({ ok: true, value: { id: 'c-1' } })
  })

  it.each<[string, Exchange, string]>([
    ['a lost connection', { kind: 'failure', cause: 'connection-lost', isSent: true }, 'connection-lost'],
    ['302', answer(302), 'captive-portal'],
    ['200 that is a web page', answer(200, webPage, html), 'captive-portal'],
    ['403 that is a web page', answer(403, webPage, html), 'captive-portal'],
    ['204', answer(204), 'unexpected-answer'],
    ['200 that is not JSON', answer(200, '{"content": ['), 'unexpected-answer'],
    ['400 without an error body', answer(400), 'unexpected-answer'],
    ['400', answer(400, errorBody), 'rejected'],
    ['401', answer(401), 'sign-in-refused'],
    ['403', answer(403, errorBody), 'not-permitted'],
    ['404', answer(404, errorBody), 'not-found'],
    ['empty 404', answer(404), 'not-found'],
    ['404 that is a web page', answer(404, webPage, html), 'no-api-here'],
    ['405', answer(405), 'no-api-here'],
    ['408', answer(408), 'timed-out'],
    ['409', answer(409, errorBody), 'conflict'],
    ['429', answer(429), 'too-many-requests'],
    ['500', answer(500, errorBody), 'server-failed'],
    ['502 that is a web page', answer(502, webPage, html), 'server-failed'],
  ])('names %s', (_what, exchange, code) => {
    expect(judgeRead(exchange)).toMatchObject({ ok: false, error: { code } })
  })

  it('keeps the trace id and the wait that the server told', () => {
    const read = judgeRead(answer(429, errorBody, { 'retry-after': '3' }))
    expect(read).toMatchObject({ error: { traceId: 'trace-7', retryAfterMs: 3_000 } })
  })
})

describe('Retry-After', () => {
  const date = 'Mon, 05 Jan 2026 09:00:00 GMT'
  it.each([
    ['seconds', { 'retry-after': '90' }, 90_000],
    ['zero', { 'retry-after': '0' }, 0],
    ['a date after the server’s own', { 'retry-after': 'Mon, 05 Jan 2026 09:01:00 GMT', date }, 60_000],
    ['a date that has passed', { 'retry-after': 'Mon, 05 Jan 2026 08:00:00 GMT', date }, 0],
    ['a date without the server’s own', { 'retry-after': 'Mon, 05 Jan 2026 09:01:00 GMT' }, null],
    ['words', { 'retry-after': 'soon', date }, null],
    ['a number beyond reason', { 'retry-after': '9'.repeat(400), date }, null],
    ['nothing', { date }, null],
  ])('is read from %s', (_what, headers, wait) => {
    expect(retryAfterOf(answer(429, '', headers as Record<string, string>))).toBe(wait)
  })
})
