import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { makeCertificate } from '@tests/support/certificates'
import { listen, post, sendJson, sendTo, startLocalServer, type Pem } from '@tests/support/local-server'
import { onTestFinished, expect, it } from 'vitest'

/** A proxy that makes tunnels, or answers a wish for one with this status. */
async function startProxy(refusal: number | null = null) {
  const wishes: string[] = []
  const sockets: (Socket | Duplex)[] = []
  const server = createServer((_request, response) => void response.writeHead(407).end())
  server.on('connect', (request, client) => {
    wishes.push(request.url ?? '')
    sockets.push(client)
    if (refusal !== null) {
      client.end(`HTTP/1.1 ${String(refusal)} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const [host, port] = (request.url ?? '').split(':')
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    target.on('error', () => client.destroy())
    client.on('error', () => target.destroy())
    sockets.push(target)
  })
  const port = await listen(server)
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  return { wishes, way: `PROXY 127.0.0.1:${String(port)}; DIRECT` }
}

const certificate = await makeCertificate()

const startTarget = (tls?: Pem) =>
  startLocalServer((_arrival, response) => sendJson(response, 201, { id: 'c-1' }), tls)

const through = (way: string, trusted: string[] = [certificate.cert]) => ({
  resolveProxy: () => Promise.resolve(way),
  caCertificates: trusted,
})

it('goes through the proxy that the system names for the address', async () => {
  const target = await startTarget(certificate)
  const proxy = await startProxy()
  const asked: string[] = []
  const resolveProxy = (url: string) => {
    asked.push(url)
    return Promise.resolve(proxy.way)
  }
  const send = sendTo(target.baseUrl, { resolveProxy, caCertificates: [certificate.cert] })
  expect(await send(post)).toMatchObject({ kind: 'answer', status: 201 })
  expect(asked).toEqual([`${target.baseUrl}/v1/customers`])
  expect(proxy.wishes).toEqual([`127.0.0.1:${String(target.port)}`])
})

it('checks the server’s certificate through the proxy too', async () => {
  const target = await startTarget(certificate)
  const proxy = await startProxy()
  const exchange = await sendTo(target.baseUrl, through(proxy.way, []))(post)
  expect(exchange).toEqual({ kind: 'failure', cause: 'certificate-untrusted', isSent: false })
})

it.each([403, 407, 502])('has sent nothing when the proxy answers %i', async (status) => {
  const target = await startTarget(certificate)
  const proxy = await startProxy(status)
  const exchange = await sendTo(target.baseUrl, through(proxy.way))(post)
  expect(exchange).toEqual({ kind: 'failure', cause: 'proxy-failed', isSent: false })
  expect(target.arrivals).toEqual([])
})

it.each([
  ['does not listen', 'PROXY 127.0.0.1:1'],
  ['is of a kind that cannot be used', 'SOCKS 127.0.0.1:1080'],
])('has sent nothing when the proxy %s', async (_what, way) => {
  const target = await startTarget(certificate)
  const exchange = await sendTo(target.baseUrl, through(way))(post)
  expect(exchange).toEqual({ kind: 'failure', cause: 'proxy-failed', isSent: false })
})

it.each<[string, () => Promise<string>]>([
  ['fails', () => Promise.reject(new Error('no'))],
  ['never ends', () => new Promise(() => undefined)],
])('has sent nothing when the question for the proxy %s', async (_what, resolveProxy) => {
  const target = await startTarget(certificate)
  const send = sendTo(target.baseUrl, { resolveProxy, limits: { connectMs: 50, answerMs: 50 } })
  expect(await send(post)).toEqual({ kind: 'failure', cause: 'proxy-failed', isSent: false })
  expect(target.arrivals).toEqual([])
})

it.each([1, 2])('takes the next way when the first %i cannot be connected to', async (count) => {
  const target = await startTarget(certificate)
  const proxy = await startProxy()
  const dead = 'PROXY 127.0.0.1:1; '.repeat(count)
  const exchange = await sendTo(target.baseUrl, through(dead + proxy.way))(post)
  expect(exchange).toMatchObject({ kind: 'answer', status: 201 })
  expect([proxy.wishes.length, target.arrivals.length]).toEqual([1, 1])
})

it('goes straight when that is the next way', async () => {
  const target = await startTarget(certificate)
  const exchange = await sendTo(target.baseUrl, through('PROXY 127.0.0.1:1; DIRECT'))(post)
  expect(exchange).toMatchObject({ kind: 'answer', status: 201 })
  expect(target.arrivals).toHaveLength(1)
})

it('takes the next way when a straight one leads nowhere', async () => {
  const proxy = await startProxy(502)
  const exchange = await sendTo('https://127.0.0.1:1', through(`DIRECT; ${proxy.way}`))(post)
  expect(exchange).toEqual({ kind: 'failure', cause: 'proxy-failed', isSent: false })
  expect(proxy.wishes).toEqual(['127.0.0.1:1'])
})

it('takes no other way once the request went out', async () => {
  const target = await startLocalServer(
    (_arrival, _response, request) => void request.socket.destroy(),
    certificate,
  )
  const proxy = await startProxy()
  const exchange = await sendTo(target.baseUrl, through(`${proxy.way}; ${proxy.way}`))(post)
  expect(exchange).toEqual({ kind: 'failure', cause: 'connection-lost', isSent: true })
  expect([proxy.wishes.length, target.arrivals.length]).toEqual([1, 1])
})

it('is unclear when the tunnel breaks after the request went in', async () => {
  const target = await startLocalServer(
    (_arrival, _response, request) => void request.socket.destroy(),
    certificate,
  )
  const proxy = await startProxy()
  const exchange = await sendTo(target.baseUrl, through(proxy.way))(post)
  expect(exchange).toEqual({ kind: 'failure', cause: 'connection-lost', isSent: true })
  expect(target.arrivals).toHaveLength(1)
})
