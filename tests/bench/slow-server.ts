import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { startPracticeServer } from '@electron/practice-api/practice-server'
import type { OnWire } from '@electron/practice-api/wire'
import { createTestApi, testCredentials } from '@tests/support/practice-server'

/** What a server saw of the creates it was sent. */
export type Seen = {
  /** Their JSON texts, in the order they came in. */
  readonly bodies: readonly string[]
  /** The most that were under way at one time. */
  readonly atOnce: number
  /** How long each was under way, all together, ms. */
  readonly underWayMs: number
}

export type SlowServer = {
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: string
  seen(): Seen
  close(): Promise<void>
}

/** A practice API over real HTTP on loopback that keeps every create waiting for this long, and nothing else. */
export async function startSlowServer(latencyMs: number): Promise<SlowServer> {
  const api = createTestApi()
  const bodies: string[] = []
  let underWay = 0
  let atOnce = 0
  let underWayMs = 0
  const create = async (request: Request, env: OnWire['Bindings']) => {
    const startedAt = performance.now()
    atOnce = Math.max(atOnce, ++underWay)
    bodies.push(await request.clone().text())
    await sleep(latencyMs)
    const answer = await api.app.fetch(request, env)
    underWay--
    underWayMs += performance.now() - startedAt
    return answer
  }
  const app = new Hono<OnWire>()
  app.post('/v1/customers', (context) => create(context.req.raw, context.env))
  app.all('*', (context) => api.app.fetch(context.req.raw, context.env))
  const { url, close } = await startPracticeServer({ ...api, app })
  return { url, ...testCredentials, seen: () => ({ bodies: [...bodies], atOnce, underWayMs }), close }
}
