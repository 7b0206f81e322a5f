import { parseJson } from '@shared/api/error-body'
import type { Exchange, HttpRequest, SendRequest } from '@shared/api/exchange'
import type { Clock } from '@shared/clock'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { answerError, isPortal, isServerFailure, isSuccess, type Answer } from '@shared/sync/answer-signs'
import { z } from '@shared/zod'

export const EXCHANGE_PATH = '/v1/api-keys/exchange'

/** An access token. `isFresh` when it was exchanged for this very call, so that a 403 to it is not about its age. */
export type Token = { readonly value: string; readonly isFresh: boolean }

/** Hands out the access token of one workspace. It is kept in memory only. */
export type TokenSource = {
  /** A token that is still good by its `expires_in`; exchanges the key for one if there is none. */
  token(): Promise<Result<Token, AppError>>
  /** A token other than the one the server has just rejected. */
  renew(rejectedValue: string): Promise<Result<Token, AppError>>
}

type Credentials = { readonly apiKey: string; readonly apiSecret: string }
type Lease = { readonly value: string; readonly renewAt: number }
type Deps = {
  readonly send: SendRequest
  readonly credentials: () => Promise<Result<Credentials, AppError>>
  readonly clock: Clock
}

/** Renewed this long before it runs out, or for short-lived tokens when a fifth of their life is left. */
const MARGIN_MS = 30_000
const MARGIN_SHARE = 0.2
/** The documented field should be there (API reference 2.2); this is for a server that leaves it out. */
const UNSTATED_LIFETIME_S = 300

const tokenSchema = z.object({
  // Anything else could not be written into a header.
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive().catch(UNSTATED_LIFETIME_S),
})

/** Makes the token source of one workspace; however many ask, one exchange is under way at a time. */
export function createTokenSource(deps: Deps): TokenSource {
  let lease: Lease | null = null
  let exchange: Promise<Result<Lease, AppError>> | null = null

  async function exchangeOnce(): Promise<Result<Token, AppError>> {
    exchange ??= exchangeKey(deps).finally(() => {
      exchange = null
    })
    const got = await exchange
    if (!got.ok) return got
    lease = got.value
    return ok({ value: got.value.value, isFresh: true })
  }

  return {
    token: async () =>
      lease !== null && deps.clock.ticks() < lease.renewAt
        ? ok({ value: lease.value, isFresh: false })
        : exchangeOnce(),
    renew: async (rejectedValue) => {
      // Somebody else whose request was rejected may have renewed it meanwhile.
      if (lease !== null && lease.value !== rejectedValue) return ok({ value: lease.value, isFresh: true })
      lease = null
      return exchangeOnce()
    },
  }
}

/** What an exchange of the key answered: the JSON of a 2xx, or the failure by its name. */
export function judgeTokenExchange(exchange: Exchange): Result<z.infer<typeof tokenSchema>, AppError> {
  if (exchange.kind === 'failure') return err(appError(exchange.cause))
  const code = refusalCode(exchange)
  if (code !== null) return err(answerError(code, exchange))
  const parsed = tokenSchema.safeParse(parseJson(exchange.body))
  return parsed.success ? ok(parsed.data) : err(answerError('unexpected-answer', exchange))
}

async function exchangeKey({ send, credentials, clock }: Deps): Promise<Result<Lease, AppError>> {
  const known = await credentials()
  if (!known.ok) return known
  const askedAt = clock.ticks()
  const judged = judgeTokenExchange(await send(exchangeRequest(known.value)))
  if (!judged.ok) return judged
  const lifetimeMs = judged.value.expires_in * 1000
  const marginMs = Math.min(MARGIN_MS, lifetimeMs * MARGIN_SHARE)
  return ok({ value: judged.value.access_token, renewAt: askedAt + lifetimeMs - marginMs })
}

function exchangeRequest({ apiKey, apiSecret }: Credentials): HttpRequest {
  const basic = Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')
  return {
    method: 'POST',
    path: EXCHANGE_PATH,
    headers: { authorization: `Basic ${basic}`, accept: 'application/json' },
  }
}

function refusalCode(answer: Answer): ErrorCode | null {
  if (isPortal(answer)) return 'captive-portal'
  if (isServerFailure(answer)) return 'server-failed'
  if (isSuccess(answer)) return null
  if ([400, 401, 403, 422].includes(answer.status)) return 'sign-in-refused'
  if ([404, 405].includes(answer.status)) return 'no-api-here'
  if (answer.status === 408) return 'timed-out'
  return answer.status === 429 ? 'too-many-requests' : 'unexpected-answer'
}
