import type { OnWire, Wire } from '@electron/practice-api/wire'
import type { PracticeRequestKind } from '@shared/practice/faults'
import type { MiddlewareHandler } from 'hono'
import { answerFault, type FaultAnswers } from './fault-answers'
import type { FaultSwitch } from './fault-switch'

export type FaultOptions = FaultAnswers & {
  faults: FaultSwitch
  slowMs: number
  sleep: (ms: number) => Promise<void>
  /** Told of every request that got through, whatever becomes of it. */
  onArrival: (request: PracticeRequestKind) => void
}

/** Middleware in front of everything: makes the fault that is switched on happen to the request. */
export function sufferFaults(options: FaultOptions): MiddlewareHandler<OnWire> {
  return async (context, next) => {
    // A connection is cut only when the request has been read in full, as a server that dies in mid-work does.
    const body = await context.req.text()
    const request = requestKind(context.req.method, context.req.path)
    const kind = await options.faults.take(request)
    if (kind === 'offline') return cut(context.env, false)
    options.onArrival(request)
    if (kind === 'closed-before-commit') return cut(context.env, true)
    const answer = answerFault(kind, body, options)
    if (answer !== null) return answer
    if (kind === 'slow') await options.sleep(options.slowMs)
    await next()
    if (kind === 'answer-lost') context.res = cut(context.env, true)
    if (kind === 'malformed') context.res = await breakOff(context.res)
    return undefined
  }
}

function requestKind(method: string, path: string): PracticeRequestKind {
  if (path.endsWith('/v1/api-keys/exchange')) return 'exchanges'
  return method === 'POST' && path.endsWith('/v1/customers') ? 'creates' : 'reads'
}

function cut(wire: Wire, isSent: boolean): Response {
  wire.cut(isSent)
  return new Response(null)
}

async function breakOff(response: Response): Promise<Response> {
  const text = await response.text()
  const headers = { 'content-type': 'application/json' }
  return new Response(text.slice(0, text.length / 2), { status: response.status, headers })
}
