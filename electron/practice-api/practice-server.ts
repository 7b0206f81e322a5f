import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { PracticeApi } from './practice-api'

const LOOPBACK = '127.0.0.1'

export type PracticeServerOptions = {
  /** Any free one when absent. */
  port?: number
  /** PEM texts; plain HTTP when absent. */
  tls?: { key: string; cert: string }
}

export type PracticeServer = {
  /** Base URL for a workspace, without a slash at its end. */
  readonly url: string
  readonly port: number
  /** Resolves when `offline`, on or off, has reached the port. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Serves a practice API on the loopback interface. While its fault is `offline`, nothing listens on the port. */
export async function startPracticeServer(
  api: PracticeApi,
  { port: wanted = 0, tls }: PracticeServerOptions = {},
): Promise<PracticeServer> {
  const server = tls === undefined ? createServer() : createTlsServer(tls)
  const answer = createListener(api)
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing))
  // A cut connection is an error to the socket, and here the point of the exercise.
  server.on('clientError', (_error, socket) => socket.destroy())
  await listen(server, wanted)
  const { port } = server.address() as AddressInfo

  const isWanted = () => api.faults().kind !== 'offline'
  let switching = applyTo(server, port, isWanted())
  const follow = () => {
    switching = switching.then(() => applyTo(server, port, isWanted()))
  }
  const unfollow = api.onFaultsChange(follow)

  return {
    url: `${tls === undefined ? 'http' : 'https'}://${LOOPBACK}:${String(port)}${api.basePath}`,
    port,
    settled: () => switching,
    close: async () => {
      unfollow()
      await switching
      await applyTo(server, port, false)
    },
  }
}

function createListener(api: PracticeApi) {
  return getRequestListener(async (request, env) => {
    const { incoming } = env as HttpBindings
    const response = await api.app.fetch(request, { cut: () => incoming.socket.destroy() })
    return incoming.socket.destroyed ? RESPONSE_ALREADY_SENT : response
  })
}

async function applyTo(server: Server, port: number, isWanted: boolean): Promise<void> {
  if (server.listening === isWanted) return
  if (isWanted) return listen(server, port)
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

async function listen(server: Server, port: number): Promise<void> {
  const listening = once(server, 'listening')
  server.listen(port, LOOPBACK)
  await listening
}
