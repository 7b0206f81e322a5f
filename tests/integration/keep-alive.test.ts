import { createServer as createNetServer, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'
import { makeCertificate } from '@tests/support/certificates'
import { get, listen, post, sendTo, type Pem } from '@tests/support/local-server'
import { describe, expect, it } from 'vitest'

const OK = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}'
const HALF =
  'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"id":"c-1"'
const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'

type Ending = {
  /** What the server does once the POST's head is there. */
  readonly onHead?: (socket: Socket) => void
  /** What the server does once the POST is there whole. */
  readonly onWhole?: (socket: Socket) => void
}

/** Answers GETs and keeps their connections; does to a POST what the test says, and counts the POSTs that it saw. */
async function startRudeServer(ending: Ending, tls?: Pem) {
  const seen = { heads: 0, connections: 0, sockets: [] as Socket[] }
  const onConnection = (socket: Socket) => {
    seen.connections += 1
    seen.sockets.push(socket)
    let text = ''
    let isPost = false
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      if (!isPost && text.startsWith('GET') && text.endsWith('\r\n\r\n')) {
        text = ''
        socket.write(OK)
      }
      if (!isPost && text.startsWith('POST') && text.includes('\r\n\r\n')) {
        isPost = true
        seen.heads += 1
        ending.onHead?.(socket)
      }
      if (isPost && text.endsWith(post.body)) ending.onWhole?.(socket)
    })
  }
  const server = tls ? createTlsServer(tls, onConnection) : createNetServer(onConnection)
  const port = await listen(server)
  const send = sendTo(`${tls ? 'https' : 'http'}://127.0.0.1:${String(port)}`, {
    caCertificates: tls ? [tls.cert] : [],
  })
  return { seen, send }
}

/** Drops a connection without a goodbye. */
function cut(socket: Socket) {
  if (socket instanceof TLSSocket) socket.destroy()
  else socket.resetAndDestroy()
}

const endings: [string, Ending][] = [
  ['ends after reading the POST’s head', { onHead: (socket) => socket.end() }],
  ['is reset after reading the POST’s head', { onHead: cut }],
  ['ends after reading the whole POST', { onWhole: (socket) => socket.end() }],
  ['is reset after reading the whole POST', { onWhole: cut }],
  ['ends in the middle of the answer', { onWhole: (socket) => socket.end(HALF) }],
  ['ends after an interim answer', { onWhole: (socket) => socket.end(CONTINUE) }],
  ['ends after something that is not HTTP', { onWhole: (socket) => socket.end('hello\r\n\r\n') }],
]

const certificate = await makeCertificate()

describe.each([
  ['plain', false],
  ['TLS', true],
])('a kept %s connection', (_what, isTls) => {
  it.each(endings)('that %s saw the POST once, and its outcome is unclear', async (_how, ending) => {
    const { seen, send } = await startRudeServer(ending, isTls ? certificate : undefined)
    await send(get)
    await nextTurn()
    const exchange = await send(post)
    expect(exchange).toEqual({ kind: 'failure', cause: 'connection-lost', isSent: true })
    expect(seen).toMatchObject({ heads: 1, connections: 1 })
  })

  it.each(endings)('that is new and %s saw the POST once', async (_how, ending) => {
    const { seen, send } = await startRudeServer(ending, isTls ? certificate : undefined)
    expect(await send(post)).toMatchObject({ kind: 'failure', isSent: true })
    expect(seen.heads).toBe(1)
  })

  it.each([
    ['ended', (socket: Socket) => socket.end()],
    ['was reset', cut],
  ])(
    'that %s while idle lets each POST arrive once at most, and never one that was not sent',
    async (_how, close) => {
      const answerIt: Ending = { onWhole: (socket) => void socket.write(OK) }
      const { seen, send } = await startRudeServer(answerIt, isTls ? certificate : undefined)
      for (let round = 0; round < 20; round += 1) {
        await send(get)
        await nextTurn()
        seen.heads = 0
        // The client learns of it before, while or after it writes, as it happens.
        for (const socket of seen.sockets.splice(0)) close(socket)
        const exchange = await send(post)
        expect(seen.heads).toBeLessThanOrEqual(1)
        if (exchange.kind === 'answer') expect(seen.heads).toBe(1)
        else if (!exchange.isSent) expect(seen.heads).toBe(0)
      }
    },
  )
})

it('sends again after a lost connection on a new one', async () => {
  let times = 0
  const { seen, send } = await startRudeServer({
    onWhole: (socket) => {
      times += 1
      if (times === 1) socket.destroy()
      else socket.write(OK)
    },
  })
  expect(await send(post)).toMatchObject({ kind: 'failure', isSent: true })
  expect(await send(post)).toMatchObject({ kind: 'answer', status: 200 })
  expect(seen.heads).toBe(2)
})
