import type { Refusal, Refuse } from '@electron/practice-api/refusals'
import type { PracticeFaultKind } from '@shared/practice/faults'
import { parseJson } from '@shared/api/error-body'

type RefusingFault = Exclude<
  PracticeFaultKind,
  | 'none'
  | 'offline'
  | 'slow'
  | 'answer-lost'
  | 'closed-before-commit'
  | 'sign-in-page'
  | 'malformed'
  | 'refused'
>

const TOO_MANY: Refusal = { status: 429, errorCode: 'RATE_LIMITED', message: 'API call rate limit exceeded' }

const refusals: Record<RefusingFault, Refusal> = {
  unauthorized: { status: 401, errorCode: 'UNAUTHORIZED', message: 'The credentials are not valid' },
  forbidden: { status: 403, errorCode: 'FORBIDDEN', message: 'The Service Account lacks the permission' },
  'rate-limited': TOO_MANY,
  'rate-limited-retry-after': TOO_MANY,
  'server-error': { status: 500, errorCode: 'INTERNAL', message: 'Unexpected condition' },
  unavailable: { status: 503, errorCode: 'UNAVAILABLE', message: 'Temporarily offline' },
}

const SIGN_IN_PAGE = `<!doctype html>
<html><head><title>Guest network</title></head>
<body><form><h1>Welcome! Sign in to use this network.</h1><input name="room"><button>Connect</button></form></body></html>
`

export type FaultAnswers = { refuse: Refuse; retryAfterS: number }

/** The answer of a fault that keeps a request from being processed; null when it does not. */
export function answerFault(kind: PracticeFaultKind, body: string, options: FaultAnswers): Response | null {
  switch (kind) {
    case 'none':
    case 'offline':
    case 'slow':
    case 'answer-lost':
    case 'closed-before-commit':
    case 'malformed':
      return null
    case 'sign-in-page':
      return new Response(SIGN_IN_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    case 'refused':
      return options.refuse(refuseEmail(body))
    case 'rate-limited-retry-after':
      return options.refuse({ ...TOO_MANY, headers: { 'retry-after': String(options.retryAfterS) } })
    default:
      return options.refuse(refusals[kind])
  }
}

/** A refusal of a field that is really there, so that it can be shown at the form and put right. */
function refuseEmail(body: string): Refusal {
  const customer = parseJson(body)
  const isBusiness = typeof customer === 'object' && customer !== null && 'contacts' in customer
  const path = isBusiness ? 'contacts[0].primaryEmail.value' : 'primaryEmail.value'
  const problem = { path, message: 'this address does not receive mail', errorCode: 'INVALID_VALUE' }
  return {
    status: 422,
    errorCode: 'BUSINESS_RULE',
    message: 'The customer was not accepted',
    errors: [problem],
  }
}
