import { setTimeout as delay } from 'node:timers/promises'
import { createSecureContext } from 'node:tls'
import type { Exchange, HttpRequest, NetworkCause, SendRequest } from '@shared/api/exchange'
import { Agent, buildConnector, ProxyAgent, type Dispatcher } from 'undici'
import { ACCEPTED_CODING } from './answer-body'
import { createDeadWays } from './dead-ways'
import { dispatchOnce, type TimeLimits } from './dispatch-once'
import { causeThroughProxy } from './network-cause'
import { readRoutes, type Route } from './proxy-route'

const DEFAULT_LIMITS: TimeLimits = { connectMs: 10_000, answerMs: 30_000 }

// Node gives each address of a host 250 ms, less than one round trip over a satellite.
const ADDRESS_ATTEMPT_MS = 2_500

/** Largest head of an answer, bytes. */
const MAX_HEAD_BYTES = 16 * 1024

/** More ways than this are not tried for one request. */
const MAX_WAYS = 4

const proxyFailed: Exchange = { kind: 'failure', cause: 'proxy-failed', isSent: false }

type HttpClientDeps = {
  /** As `parseBaseUrl` returns it; may have a path prefix. */
  readonly baseUrl: string
  /** The operating system's proxy for an URL, in the words of a proxy configuration script (`DIRECT`, `PROXY host:port`). */
  readonly resolveProxy: (url: string) => Promise<string>
  /** The authorities to trust, PEM; nobody else is. */
  readonly caCertificates: readonly string[]
  /** A clock nobody can set, ms. */
  readonly ticks: () => number
  readonly limits?: TimeLimits
}

/** The way of one workspace to its server; the only user of the network. */
export function createSendRequest(deps: HttpClientDeps): SendRequest {
  const { limits = DEFAULT_LIMITS } = deps
  const base = new URL(deps.baseUrl)
  const dispatcherFor = createDispatchers(deps.caCertificates, limits.connectMs)
  const deadWays = createDeadWays(deps.ticks)
  return async (request) => {
    const routes = await findRoutes(deps, request.path)
    let exchange: Exchange = proxyFailed
    for (const route of deadWays.sort(routes).slice(0, MAX_WAYS)) {
      const tried = await dispatchOnce({
        dispatcher: dispatcherFor(route),
        request: toDispatch(base, request),
        limits,
      })
      exchange = route.proxy === null ? tried : asThroughProxy(tried)
      deadWays.note(route, isOutOfReach(tried))
      if (!isOutOfReach(tried)) break
    }
    return exchange
  }
}

const unreachable: ReadonlySet<NetworkCause> = new Set([
  'no-network',
  'host-not-found',
  'connection-refused',
  'connect-timed-out',
])

/** Whether no connection was made, so that another way may be tried: nothing went out on this one, nor will. */
function isOutOfReach(exchange: Exchange): boolean {
  return exchange.kind === 'failure' && !exchange.isSent && unreachable.has(exchange.cause)
}

function asThroughProxy(exchange: Exchange): Exchange {
  if (exchange.kind === 'answer' || exchange.isSent) return exchange
  return { ...exchange, cause: causeThroughProxy(exchange.cause) }
}

function toDispatch(base: URL, { method, path, body, ...request }: HttpRequest): Dispatcher.DispatchOptions {
  const prefix = base.pathname.replace(/\/$/, '')
  const headers = { ...request.headers, 'accept-encoding': ACCEPTED_CODING }
  return { origin: base.origin, path: prefix + path, method, headers, body: body ?? null }
}

/**
 * None when the operating system does not say in time, or names no way that can be taken. Plain http is for this
 * computer only: a proxy on the way would read the token.
 */
async function findRoutes(deps: HttpClientDeps, path: string): Promise<Route[]> {
  const { connectMs } = deps.limits ?? DEFAULT_LIMITS
  if (deps.baseUrl.startsWith('http:')) return [{ proxy: null }]
  try {
    const inTime = delay(connectMs, null, { ref: false })
    const pac = await Promise.race([deps.resolveProxy(deps.baseUrl + path), inTime])
    return pac === null ? [] : readRoutes(pac)
  } catch {
    return []
  }
}

/** One pool of connections for each way, made when it is first taken. */
function createDispatchers(caCertificates: readonly string[], connectMs: number) {
  const pools = new Map<string | null, Dispatcher>()
  let tls: buildConnector.BuildOptions | null = null
  return ({ proxy }: Route): Dispatcher => {
    tls ??= tlsOptions(caCertificates, connectMs)
    const pool = pools.get(proxy) ?? createPool(proxy, tls)
    pools.set(proxy, pool)
    return pool
  }
}

/** HTTP/1.1 without pipelining only: a closed HTTP/2 session makes undici send its requests again. */
function createPool(proxy: string | null, tls: buildConnector.BuildOptions): Dispatcher {
  const limits = { headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: MAX_HEAD_BYTES }
  const options = { allowH2: false, pipelining: 1, ...limits }
  if (proxy === null) return new Agent({ ...options, connect: buildConnector(tls) })
  return new ProxyAgent({ ...options, proxyTunnel: true, uri: proxy, requestTls: tls, proxyTls: tls })
}

function tlsOptions(caCertificates: readonly string[], connectMs: number): buildConnector.BuildOptions {
  return {
    allowH2: false,
    timeout: connectMs,
    // Said here, because Node would else take NODE_TLS_REJECT_UNAUTHORIZED=0 for an answer.
    rejectUnauthorized: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    secureContext: createSecureContext({ ca: [...caCertificates] }),
  }
}
