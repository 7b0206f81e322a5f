import type { Refuse } from '@electron/practice-api/refusals'
import type { OnWire } from '@electron/practice-api/wire'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Tokens } from './tokens'

/** The key and secret of the one Service Account. */
export type PracticeCredentials = { readonly apiKey: string; readonly apiSecret: string }

export type AuthOptions = { credentials: PracticeCredentials; tokens: Tokens; refuse: Refuse }

/** `POST /v1/api-keys/exchange`: key and secret by HTTP Basic, for a token. */
export function exchangeRoutes({ credentials, tokens, refuse }: AuthOptions) {
  const pair = `${credentials.apiKey}:${credentials.apiSecret}`
  const expected = `Basic ${Buffer.from(pair).toString('base64')}`
  return new Hono<OnWire>().post('/', (context) =>
    context.req.header('authorization') === expected
      ? context.json(tokens.issue())
      : refuse({ status: 401, errorCode: 'UNAUTHORIZED', message: 'API key or secret is not valid' }),
  )
}

/** Middleware that lets only requests with a living token pass. The status for the others is not documented. */
export function demandToken({ tokens, refuse }: AuthOptions): MiddlewareHandler<OnWire> {
  return async (context, next) => {
    const [, token] = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '') ?? []
    if (token === undefined || !tokens.isValid(token)) {
      return refuse({ status: 401, errorCode: 'UNAUTHORIZED', message: 'The access token is not valid' })
    }
    return next()
  }
}
