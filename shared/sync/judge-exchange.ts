import { readCustomer } from '@shared/api/customer'
import { parseJson, readErrorBody, type ErrorBody } from '@shared/api/error-body'
import type { Exchange } from '@shared/api/exchange'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import {
  answerError,
  isHtml,
  isPortal,
  isServerFailure,
  isSuccess,
  rejectsToken,
  retryAfterOf,
  type Answer,
} from './answer-signs'
import type { Verdict } from './verdict'

/**
 * What one `POST /v1/customers` proved. `not-sent` and `refused` claim that the server has no new customer, so they
 * are given only where that is certain; everything unknown is `unclear`, and is probed before it is sent again.
 *
 * | what happened | verdict |
 * |---|---|
 * | 2xx with a customer that has an `id` | accepted |
 * | failure before any byte left | not-sent |
 * | 401; 403 with an old token | renew-and-repeat, or not-sent (sign-in-refused) with a fresh one |
 * | 403 with a fresh token | not-sent (not-permitted) |
 * | 404, 405 | not-sent (no-api-here) |
 * | 429 | not-sent (too-many-requests), with the server's wait |
 * | other 4xx with an API error body | refused |
 * | 409 | unclear (conflict) |
 * | 408, 5xx, 3xx, a web page, a failure after the first byte, any other answer | unclear |
 */
export function judgeCreate(exchange: Exchange, facts: { isTokenFresh: true }): Verdict
export function judgeCreate(
  exchange: Exchange,
  facts: { isTokenFresh: boolean },
): Verdict | 'renew-and-repeat'
export function judgeCreate(
  exchange: Exchange,
  facts: { isTokenFresh: boolean },
): Verdict | 'renew-and-repeat' {
  if (exchange.kind === 'failure') return exchange.isSent ? unclear(exchange.cause) : notSent(exchange.cause)
  if (rejectsToken(exchange, facts) && !facts.isTokenFresh) return 'renew-and-repeat'
  if (isPortal(exchange)) return unclear('captive-portal')
  if (isSuccess(exchange)) return judgeSuccess(exchange)
  return judgeStatus(exchange)
}

/** What one GET answered: the JSON of a 2xx, or the failure by its name. */
export function judgeRead(exchange: Exchange): Result<unknown, AppError> {
  if (exchange.kind === 'failure') return err(appError(exchange.cause))
  if (!isSuccess(exchange) || isPortal(exchange)) return err(answerError(codeOfRead(exchange), exchange))
  const json = parseJson(exchange.body)
  return json === undefined ? err(answerError('unexpected-answer', exchange)) : ok(json)
}

function judgeSuccess(answer: Answer): Verdict {
  const customer = readCustomer(parseJson(answer.body))
  return customer === null ? unclear('unexpected-answer') : { verdict: 'accepted', customer }
}

function judgeStatus(answer: Answer): Verdict {
  if (isServerFailure(answer)) return unclear('server-failed', answer)
  switch (answer.status) {
    case 401:
      return notSent('sign-in-refused')
    case 403:
      return notSent('not-permitted')
    case 404:
    case 405:
      return notSent('no-api-here')
    case 429:
      return notSent('too-many-requests', answer)
    case 408:
      return unclear('timed-out', answer)
    case 409:
      return unclear('conflict')
    default:
      return judgeRefusal(answer)
  }
}

/** Only the API's own error body proves that the API refused; a bare 4xx may be anybody's. */
function judgeRefusal(answer: Answer): Verdict {
  const body = answer.status >= 400 ? readErrorBody(answer.body) : null
  if (body === null) return unclear('unexpected-answer')
  return {
    verdict: 'refused',
    message: sentenceOf(body),
    problems: body.errors ?? [],
    traceId: body.traceId ?? '',
  }
}

function sentenceOf(body: ErrorBody): string {
  return [body.message, body.error, body.errorCode, body.errors?.[0]?.message].find(Boolean) ?? ''
}

function codeOfRead(answer: Answer): ErrorCode {
  if (isPortal(answer)) return 'captive-portal'
  if (isServerFailure(answer)) return 'server-failed'
  switch (answer.status) {
    case 401:
      return 'sign-in-refused'
    case 403:
      return 'not-permitted'
    case 404:
      return isHtml(answer) ? 'no-api-here' : 'not-found'
    case 405:
      return 'no-api-here'
    case 408:
      return 'timed-out'
    case 409:
      return 'conflict'
    case 429:
      return 'too-many-requests'
    default:
      return answer.status >= 400 && readErrorBody(answer.body) !== null ? 'rejected' : 'unexpected-answer'
  }
}

function notSent(code: ErrorCode, answer?: Answer): Verdict {
  return { verdict: 'not-sent', code, retryAfterMs: answer === undefined ? null : retryAfterOf(answer) }
}

function unclear(code: ErrorCode, answer?: Answer): Verdict {
  const retryAfterMs = answer === undefined ? null : retryAfterOf(answer)
  return { verdict: 'unclear', code, ...(retryAfterMs !== null && { retryAfterMs }) }
}
