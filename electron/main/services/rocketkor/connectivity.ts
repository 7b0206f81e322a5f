import type { Exchange, HttpRequest, SendRequest } from '@shared/api/exchange'
import type { Clock } from '@shared/clock'
import type { Connectivity, ConnectivityState } from '@shared/domain/connectivity'
import type { ErrorCode } from '@shared/errors'
import { judgeRead } from '@shared/sync/judge-exchange'
import { EXCHANGE_PATH, judgeTokenExchange } from './token-source'

/** Learns from every exchange of a workspace how things stand with its server. */
export type ConnectivityWatch = {
  /** The same way to the server, watched. */
  observe(send: SendRequest): SendRequest
  current(): Connectivity
  /** Publishes nothing from now on: another connection has taken this one's place. */
  retire(): void
}

const MAX_SKEW_MS = 5 * 60_000
/** While nothing else changes, the time of the last contact is told this often at most. */
const TELL_CONTACT_EVERY_MS = 30_000

/** Makes the watch of one workspace, which had its last contact at `lastContactAt`; `publish` is told changes only. */
export function createConnectivity(deps: {
  workspaceId: string
  lastContactAt: number | null
  clock: Clock
  publish: (connectivity: Connectivity) => void
}): ConnectivityWatch {
  let told: Connectivity = {
    workspaceId: deps.workspaceId,
    state: 'checking',
    lastContactAt: deps.lastContactAt,
    clockSkewMs: 0,
  }
  let current = told
  let isRetired = false
  const isRenewedRejected = createRejectionMemory()

  function change(next: Partial<Connectivity>) {
    current = { ...current, ...next }
    if (isRetired || !isNews(told, current)) return
    told = current
    deps.publish(current)
  }

  return {
    observe: (send) => async (request) => {
      const exchange = await send(request)
      const facts = { current, now: deps.clock.now(), isRefused: isRenewedRejected(request, exchange) }
      change(lessonOf(request, exchange, facts))
      return exchange
    },
    current: () => current,
    retire: () => void (isRetired = true),
  }
}

function lessonOf(
  request: HttpRequest,
  exchange: Exchange,
  facts: { current: Connectivity; now: number; isRefused: boolean },
): Partial<Connectivity> {
  const isExchange = request.path === EXCHANGE_PATH
  const judged = isExchange ? judgeTokenExchange(exchange) : judgeRead(exchange)
  const state = judged.ok ? 'online' : stateFor(judged.error.code)
  if (exchange.kind === 'failure' || !contactStates.has(state)) return { state }
  const skew = skewOf(exchange.headers['date'], facts.now) ?? facts.current.clockSkewMs
  const contact = { lastContactAt: facts.now, clockSkewMs: skew }
  // One rejected token proves contact and nothing more: the client renews it before anything is refused.
  if (state === 'sign-in-refused' && !isExchange && !facts.isRefused) return contact
  return { ...contact, state: state === 'online' && Math.abs(skew) > MAX_SKEW_MS ? 'clock-wrong' : state }
}

/** Tells when a second token is rejected right after the first: then it is not their age that is wrong. */
function createRejectionMemory(): (request: HttpRequest, exchange: Exchange) => boolean {
  let rejected: string | undefined
  return ({ path, headers }, exchange) => {
    if (path === EXCHANGE_PATH || exchange.kind === 'failure') return false
    const before = rejected
    rejected = exchange.status === 401 ? headers['authorization'] : undefined
    return rejected !== undefined && before !== undefined && rejected !== before
  }
}

/** States that only the API itself can have caused. */
const contactStates: ReadonlySet<ConnectivityState> = new Set(['online', 'slowed-down', 'sign-in-refused'])

function stateFor(code: ErrorCode): ConnectivityState {
  switch (code) {
    case 'no-network':
    case 'host-not-found':
    case 'certificate-expired':
    case 'captive-portal':
    case 'sign-in-refused':
      return code
    case 'too-many-requests':
      return 'slowed-down'
    case 'not-found':
    case 'rejected':
    case 'conflict':
    case 'not-permitted':
      return 'online'
    default:
      return 'server-not-answering'
  }
}

function skewOf(date: string | undefined, now: number): number | null {
  const serverNow = Date.parse(date ?? '')
  return Number.isNaN(serverNow) ? null : serverNow - now
}

function isNews(told: Connectivity, current: Connectivity): boolean {
  if (told.state !== current.state) return true
  const [before, now] = [told.lastContactAt ?? current.lastContactAt, current.lastContactAt]
  // Either way: a clock that was set back would keep the news from ever being told.
  return Math.abs((now ?? 0) - (before ?? 0)) >= TELL_CONTACT_EVERY_MS
}
