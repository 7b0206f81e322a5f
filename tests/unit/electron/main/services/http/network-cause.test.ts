import { causeThroughProxy, networkCauseOf } from '@electron/main/services/http/network-cause'
import { expect, it } from 'vitest'

const failure = (code: string) => Object.assign(new Error('any text'), { code })
const unsent = { isSent: false }

it.each([
  ['ENOTFOUND', 'host-not-found'],
  ['EAI_AGAIN', 'no-network'],
  ['EHOSTUNREACH', 'no-network'],
  ['ENETUNREACH', 'no-network'],
  ['ENETDOWN', 'no-network'],
  ['ECONNREFUSED', 'connection-refused'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connect-timed-out'],
  ['ETIMEDOUT', 'connect-timed-out'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-untrusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-untrusted'],
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['CERT_NOT_YET_VALID', 'certificate-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-wrong-host'],
  ['UND_ERR_PRX_CONN', 'proxy-failed'],
  ['UND_ERR_PRX_TLS', 'proxy-failed'],
  ['ECONNRESET', 'connection-lost'],
  ['UND_ERR_SOCKET', 'connection-lost'],
  ['EPIPE', 'connection-lost'],
  ['A_CODE_OF_TOMORROW', 'connection-lost'],
])('names %s', (code, cause) => {
  expect(networkCauseOf(failure(code), unsent)).toBe(cause)
})

it('looks through wrappers', () => {
  const wrapped = new Error('fetch failed', { cause: failure('ENOTFOUND') })
  const list = new AggregateError([failure('X'), failure('ENETUNREACH')])
  expect([networkCauseOf(wrapped, unsent), networkCauseOf(list, unsent)]).toEqual([
    'host-not-found',
    'no-network',
  ])
})

it.each(['ENOTFOUND', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT', 'ECONNRESET', 'UND_ERR_ABORTED'])(
  'blames the proxy for %s before anything was sent',
  (code) => {
    expect(causeThroughProxy(networkCauseOf(failure(code), unsent))).toBe('proxy-failed')
  },
)

it('does not blame connecting for what happens after the request was sent', () => {
  const sent = { isSent: true }
  const causes = ['ECONNRESET', 'ETIMEDOUT'].map((code) => networkCauseOf(failure(code), sent))
  expect(causes).toEqual(['connection-lost', 'timed-out'])
})

it.each([[undefined], ['text'], [{ code: 'ENOTFOUND' }], [Object.assign(new Error(), { code: 7 })]])(
  'has no better name for %j',
  (error) => {
    expect(networkCauseOf(error, unsent)).toBe('connection-lost')
  },
)
