import type { Exchange, HttpRequest, NetworkCause, SendRequest } from '@shared/api/exchange'
import type { Chance } from './chance'
import type { Owner, Scheduler } from './scheduler'
import type { Server } from './server'

/** How bad the way to one server is now. */
export type Weather = { loss: number; slowness: number; isOffline: boolean }

export const fineWeather = (): Weather => ({ loss: 0, slowness: 0, isOffline: false })

type Deps = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  /** Main, which made the request. */
  readonly owner: Owner
  readonly world: Owner
  readonly server: Server
  readonly weather: Weather
  readonly tell: (what: string) => void
  /** The agent may lose patience with a connection that comes and goes, or with one that takes long. */
  readonly onTrouble: (what: 'lost' | 'slow') => void
}

const BEFORE_THE_WIRE: readonly NetworkCause[] = [
  'no-network',
  'host-not-found',
  'connection-refused',
  'connect-timed-out',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-wrong-host',
  'proxy-failed',
]
const ON_THE_WIRE: readonly NetworkCause[] = ['connection-lost', 'timed-out']
const ANSWER_LIMIT_MS = 30_000

/** One request on the wire at most once. What has left arrives, or not, whether or not the app lives to see it. */
export function createNetwork(deps: Deps): SendRequest {
  const { chance, weather } = deps
  return (request) =>
    new Promise((resolve) => {
      const flight = createFlight(deps, { name: nameOf(request), resolve })
      const connectMs = chance.happens(weather.slowness) ? chance.between(1_000, 15_000) : chance.next() * 50
      if (connectMs > 1_000) deps.onTrouble('slow')
      if (weather.isOffline || chance.happens(weather.loss)) {
        const cause = weather.isOffline ? 'no-network' : chance.pick(BEFORE_THE_WIRE)
        flight.end(connectMs, { kind: 'failure', cause, isSent: false }, `not sent (${cause})`)
      } else deps.scheduler.after(deps.owner, connectMs, () => leave(deps, flight, request))
    })
}

type Flight = ReturnType<typeof createFlight>

/** One request under way: the first end that comes counts. */
function createFlight(deps: Deps, of: { name: string; resolve: (exchange: Exchange) => void }) {
  const { scheduler, chance, owner } = deps
  let isOver = false
  function end(afterMs: number, exchange: Exchange, what: string) {
    scheduler.after(owner, afterMs, () => {
      if (isOver) return
      isOver = true
      deps.tell(`${of.name}: ${what}`)
      of.resolve(exchange)
    })
  }
  return {
    tell: (what: string) => deps.tell(`${of.name}: ${what}`),
    end,
    lose() {
      deps.onTrouble('lost')
      const cause = chance.pick(ON_THE_WIRE)
      const afterMs = cause === 'timed-out' ? ANSWER_LIMIT_MS : chance.next() * 300
      end(afterMs, { kind: 'failure', cause, isSent: true }, `lost (${cause})`)
    },
  }
}

function leave(deps: Deps, flight: Flight, request: HttpRequest) {
  const { scheduler, chance, world, weather } = deps
  flight.tell('leaves')
  // Cut in the middle of the body: nothing whole ever arrives.
  if (chance.happens(weather.loss)) {
    flight.lose()
    return
  }
  // Cut after the body: the server works on, and nobody hears of it.
  if (chance.happens(weather.loss)) flight.lose()
  flight.end(ANSWER_LIMIT_MS, { kind: 'failure', cause: 'timed-out', isSent: true }, 'lost (timed-out)')
  const workMs = chance.happens(weather.slowness) ? chance.between(500, 8_000) : chance.next() * 80
  scheduler.after(world, workMs, () => arrive(deps, flight, request))
}

function arrive({ chance, weather, server }: Deps, flight: Flight, request: HttpRequest) {
  const exchange = server.handle(request)
  flight.tell(`server says ${wordsOf(exchange)}`)
  const backMs = chance.happens(weather.slowness / 4) ? chance.between(1_000, 40_000) : chance.next() * 80
  if (chance.happens(weather.loss)) flight.lose()
  else if (chance.happens(weather.loss / 3)) flight.end(20, cutShort(exchange), 'answer cut short')
  else flight.end(backMs, exchange, `answered ${wordsOf(exchange)}`)
}

/** A proxy ended the answer early and called it whole. */
function cutShort(exchange: Exchange): Exchange {
  return exchange.kind === 'failure'
    ? exchange
    : { ...exchange, body: exchange.body.slice(0, exchange.body.length >> 1) }
}

function wordsOf(exchange: Exchange): string {
  return exchange.kind === 'failure' ? exchange.cause : String(exchange.status)
}

function nameOf({ method, path, body }: HttpRequest): string {
  const key = /outpostKey":"[^"]*?0*(\d+)"/.exec(body ?? '')?.[1]
  return key === undefined ? `${method} ${path.slice(4, 60)}` : `${method} create of ${key}`
}
