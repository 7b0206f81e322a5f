import { parseJson, readErrorBody } from '@shared/api/error-body'
import type { Exchange } from '@shared/api/exchange'
import { appError, type AppError, type ErrorCode } from '@shared/errors'

/** An exchange that ended with a complete HTTP answer, whoever gave it. */
export type Answer = Extract<Exchange, { kind: 'answer' }>

const NETWORK_AUTHENTICATION_REQUIRED = 511
const SECONDS = /^\d{1,20}$/
/** No server may silence a workspace for longer with one answer, ms. */
export const MAX_RETRY_AFTER_MS = 24 * 60 * 60_000

export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

export function isRedirect({ status }: Answer): boolean {
  return status >= 300 && status < 400
}

export function isServerFailure({ status }: Answer): boolean {
  return status >= 500
}

/** Whether the body is a web page, which the API never answers: by its first character, or by its label unless it is JSON. */
export function isHtml({ headers, body }: Answer): boolean {
  if (body.trimStart().startsWith('<')) return true
  return /\bx?html\b/i.test(headers['content-type'] ?? '') && parseJson(body) === undefined
}

/**
 * Whether somebody between us and the API answered: any redirect (the API documents none), status 511, or a web page.
 * Broken gateways and wrong addresses answer with pages too, so statuses that tell those are exempt.
 */
export function isPortal(answer: Answer): boolean {
  if (isRedirect(answer) || answer.status === NETWORK_AUTHENTICATION_REQUIRED) return true
  return isHtml(answer) && !isServerFailure(answer) && ![401, 404, 405, 429].includes(answer.status)
}

/** Whether the server rejects the token: any 401, and a 403 to a token that may have aged (the API documents only 403). */
export function rejectsToken(exchange: Exchange, facts: { isTokenFresh: boolean }): boolean {
  if (exchange.kind === 'failure') return false
  return exchange.status === 401 || (exchange.status === 403 && !facts.isTokenFresh && !isHtml(exchange))
}

/**
 * How long `Retry-After` asks us to wait, ms, at most a day; null when it asks nothing readable. A date is measured
 * against the answer's own `Date`, because our clock may be wrong.
 */
export function retryAfterOf({ headers }: Answer): number | null {
  const text = headers['retry-after']?.trim() ?? ''
  if (SECONDS.test(text)) return Math.min(Number(text) * 1000, MAX_RETRY_AFTER_MS)
  const wait = Date.parse(text) - Date.parse(headers['date'] ?? '')
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, wait), MAX_RETRY_AFTER_MS)
}

/** The named failure for an answer, with what the server said of it. */
export function answerError(code: ErrorCode, answer: Answer): AppError {
  const said = readErrorBody(answer.body)
  const retryAfterMs = retryAfterOf(answer)
  return {
    ...appError(code, `HTTP ${answer.status}`),
    ...(retryAfterMs !== null && { retryAfterMs }),
    ...(said?.traceId !== undefined && { traceId: said.traceId }),
  }
}
