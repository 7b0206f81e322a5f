import type { Clock } from '@shared/clock'
import type { ServerProblem } from '@shared/api/error-body'

/** What is wrong with a request. The error codes are the practice API's own: RocketKOR's catalogue is not public. */
export type Refusal = {
  readonly status: number
  readonly errorCode: string
  readonly message: string
  readonly errors?: readonly ServerProblem[]
  readonly headers?: Record<string, string>
}

/** Writes a refusal as an answer with the V24 error body. */
export type Refuse = (refusal: Refusal) => Response

/** Dates and numbers refusals by the given clock and ids. */
export function createRefuse(clock: Clock, randomUuid: () => string): Refuse {
  return ({ status, errorCode, message, errors = [], headers = {} }) => {
    const timestamp = new Date(clock.now()).toISOString()
    const body = { timestamp, traceId: randomUuid(), message, errorCode, errors }
    return Response.json(body, { status, headers })
  }
}
