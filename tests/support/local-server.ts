import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Server as NetServer } from 'node:net'
import { createSendRequest } from '@electron/main/services/http/http-client'
import { onTestFinished } from 'vitest'

/** One request as the server read it. */
export type Arrival = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A server's own certificate and its key, PEM. */
export type Pem = { readonly cert: string; readonly key: string }

/** Starts listening on a free port of this computer until the test ends, and returns the port. */
export async function listen(server: NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** An HTTP server that counts what arrives and leaves the answer to the test. */
export async function startLocalServer(
  answer: (arrival: Arrival, response: ServerResponse, request: IncomingMessage) => void,
  tls?: Pem,
) {
  const arrivals: Arrival[] = []
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const arrival = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') }
      arrivals.push(arrival)
      answer(arrival, response, request)
    })
  }
  const server: Server = tls ? createHttpsServer(tls, onRequest) : createHttpServer(onRequest)
  const port = await listen(server)
  onTestFinished(() => server.closeAllConnections())
  return { arrivals, port, baseUrl: `${tls ? 'https' : 'http'}://127.0.0.1:${String(port)}` }
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

type ClientOptions = Partial<Parameters<typeof createSendRequest>[0]>

/** The real client, straight to an address, with time-outs a test can wait for. */
export function sendTo(baseUrl: string, options: ClientOptions = {}) {
  return createSendRequest({
    baseUrl,
    resolveProxy: () => Promise.resolve('DIRECT'),
    caCertificates: [],
    ticks: () => performance.now(),
    limits: { connectMs: 2_000, answerMs: 2_000 },
    ...options,
  })
}

/** A create, as the client sends it. */
export const post = {
  method: 'POST',
  path: '/v1/customers',
  headers: { authorization: 'Bearer t-1', 'content-type': 'application/json' },
  body: '{"type":"BUSINESS"}',
} as const

/** A read, as the client sends it. */
export const get = { method: 'GET', path: '/v1/customers', headers: { authorization: 'Bearer t-1' } } as const
