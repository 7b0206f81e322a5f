import type { Exchange } from '@shared/api/exchange'

/** An HTTP answer as the client reports it; an object body goes as JSON. */
export function answer(
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): Extract<Exchange, { kind: 'answer' }> {
  const isText = typeof body === 'string'
  const type: Record<string, string> = isText ? {} : { 'content-type': 'application/json' }
  return {
    kind: 'answer',
    status,
    headers: { ...type, ...headers },
    body: isText ? body : JSON.stringify(body),
  }
}

/** A web page, as captive portals and gateways answer. */
export const webPage = '<!DOCTYPE html><html><body>Please sign in to our Wi-Fi</body></html>'

/** The error body of today's API. */
export const errorBody = {
  timestamp: '2026-01-05T09:00:00.000Z',
  traceId: 'trace-7',
  message: 'The request is not valid',
  errorCode: 'VALIDATION',
  errors: [{ path: 'contacts[0].lastName', message: 'must not be blank', errorCode: 'BLANK' }],
}
