import { createServer, connect, type Socket } from 'node:net'
import type { ServerResponse } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { MAX_ANSWER_BYTES } from '@electron/main/services/http/dispatch-once'
import { MAX_JSON_DEPTH } from '@shared/api/json-depth'
import { parseBaseUrl } from '@shared/domain/workspace'
import { retryAfterOf } from '@shared/sync/answer-signs'
import { judgeCreate, judgeRead } from '@shared/sync/judge-exchange'
import { makeCertificate } from '@tests/support/certificates'
import { get, listen, post, sendJson, sendTo, startLocalServer } from '@tests/support/local-server'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'

const MEGABYTE = 1024 ** 2
const GIGABYTE = 1024 ** 3
const lost = { kind: 'failure', cause: 'connection-lost', isSent: true }
const certificate = await makeCertificate()

/** A server that answers with these bytes of HTTP, and leaves the connection open. */
async function startRawServer(talk: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => talk(socket))
  })
  const port = await listen(server)
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  return `http://127.0.0.1:${String(port)}`
}

/** Writes for as long as somebody reads. */
function pour(socket: Socket, chunk: Buffer | string): void {
  const more = () => {
    while (socket.writable && socket.write(chunk));
  }
  socket.on('drain', more)
  more()
}

/** How much more memory the process holds at most while this runs, MB. */
async function growthDuring(run: () => Promise<void>): Promise<number> {
  const memory = () => process.memoryUsage().rss
  const before = memory()
  let highest = before
  const timer = setInterval(() => void (highest = Math.max(highest, memory())), 5)
  await run()
  clearInterval(timer)
  return (Math.max(highest, memory()) - before) / MEGABYTE
}

describe('an address', () => {
  it.each([
    ['http://localhost.evil', null],
    ['http://127.0.0.1.evil', null],
    ['http://localhost@evil.example', null],
    ['http://evil.example#127.0.0.1', null],
    ['http://127.0.0.2', null],
    ['http://[::2]', null],
    ['http://[::ffff:127.0.0.1]', null],
    ['http://0.0.0.0', null],
    ['http://localhost.', null],
    ['https://user@host.example', null],
    ['https://:secret@host.example', null],
    ['ws://localhost', null],
    ['javascript:alert(1)//https://a.example', null],
    ['http://[::1]:9', 'http://[::1]:9'],
    ['http://127.1:9', 'http://127.0.0.1:9'],
    ['https://host.example:1', 'https://host.example:1'],
    ['https://host.example:65535/x', 'https://host.example:65535/x'],
    // Shown as it is asked for: a letter that only looks like another does not pass for it.
    ['https://rocketk\u043er.example', 'https://xn--rocketkr-tbh.example'],
  ])('%s is read as %s', (typed, read) => {
    expect(parseBaseUrl(typed)).toBe(read)
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with %i is not followed, and nothing is sent again', async (status) => {
    const elsewhere = await startLocalServer((_arrival, response) => sendJson(response, 201, { id: 'c-1' }))
    const paths = [`${elsewhere.baseUrl}/v1/customers`, '/v1/elsewhere', '//127.0.0.1/x']
    for (const location of paths) {
      const { baseUrl, arrivals } = await startLocalServer((_arrival, response) => {
        response.writeHead(status, { location }).end()
      })
      expect(await sendTo(baseUrl)(post)).toMatchObject({ kind: 'answer', status })
      expect(arrivals.map(({ path }) => path)).toEqual(['/v1/customers'])
    }
    expect(elsewhere.arrivals).toEqual([])
  })
})

describe('the token', () => {
  /** A proxy that notes all it can read. */
  async function startListeningProxy() {
    const heard: Buffer[] = []
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (head) => {
        heard.push(head)
        const [, host, port] = /^CONNECT ([\d.]+):(\d+)/.exec(head.toString('latin1')) ?? []
        if (host === undefined) return void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
        const target = connect(Number(port), host, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
        target.on('error', () => socket.destroy())
        onTestFinished(() => void target.destroy())
        socket.on('data', (chunk: Buffer) => heard.push(chunk))
        socket.pipe(target).pipe(socket)
      })
    })
    const port = await listen(server)
    return { way: `PROXY 127.0.0.1:${String(port)}`, heard: () => Buffer.concat(heard).toString('latin1') }
  }

  it('is not told to a proxy, which gets a wish for a tunnel and what is sealed', async () => {
    const target = await startLocalServer((_arrival, response) => sendJson(response, 201, {}), certificate)
    const { way, heard } = await startListeningProxy()
    const resolveProxy = () => Promise.resolve(way)
    const exchange = await sendTo(target.baseUrl, { resolveProxy, caCertificates: [certificate.cert] })(post)
    expect([exchange, target.arrivals.length]).toMatchObject([{ status: 201 }, 1])
    expect(heard()).toMatch(/^CONNECT /)
    expect(heard()).not.toMatch(/authorization|Bearer|t-1|BUSINESS/i)
  })

  it('passes by every proxy on its way to a server on this computer, which it goes to in clear', async () => {
    const target = await startLocalServer((_arrival, response) => sendJson(response, 201, {}))
    const { way, heard } = await startListeningProxy()
    const exchange = await sendTo(target.baseUrl, { resolveProxy: () => Promise.resolve(way) })(post)
    expect([exchange, heard()]).toMatchObject([{ status: 201 }, ''])
  })
})

describe('a certificate', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it('is checked whatever the surroundings of the process say', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const { baseUrl, arrivals } = await startLocalServer(
      (_a, response) => sendJson(response, 201, {}),
      certificate,
    )
    expect(await sendTo(baseUrl)(post)).toEqual({
      kind: 'failure',
      cause: 'certificate-untrusted',
      isSent: false,
    })
    expect(arrivals).toEqual([])
  })
})

describe('the size of an answer', () => {
  it('that says of itself that it is too long is not waited for', async () => {
    let isClosed = false
    const { baseUrl } = await startLocalServer((_arrival, response) => {
      response.on('close', () => void (isClosed = true))
      response.writeHead(200, { 'content-length': String(MAX_ANSWER_BYTES + 1) }).flushHeaders()
    })
    const send = sendTo(baseUrl, { limits: { connectMs: 2_000, answerMs: 15_000 } })
    expect(await send(post)).toEqual(lost)
    await vi.waitFor(() => expect(isClosed).toBe(true))
  })

  it('without an end is cut off', async () => {
    const baseUrl = await startRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
      pour(socket, `10000\r\n${'a'.repeat(0x10000)}\r\n`)
    })
    const send = sendTo(baseUrl, { limits: { connectMs: 2_000, answerMs: 15_000 } })
    const grown = await growthDuring(async () => {
      expect(await send(post)).toEqual(lost)
    })
    expect(grown).toBeLessThan(150)
  })

  it('has a limit for the head too', async () => {
    const baseUrl = await startRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      pour(socket, `x-more: ${'a'.repeat(1_000)}\r\n`)
    })
    expect(await sendTo(baseUrl)(post)).toEqual(lost)
  })

  it('has a time limit for what drips, from its first byte to its last', async () => {
    const baseUrl = await startRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n')
      const timer = setInterval(() => socket.write('a'), 20)
      socket.on('close', () => clearInterval(timer))
    })
    const send = sendTo(baseUrl, { limits: { connectMs: 500, answerMs: 300 } })
    expect(await send(post)).toEqual({ kind: 'failure', cause: 'timed-out', isSent: true })
  })

  it('has one for answers that are announced for ever', async () => {
    const baseUrl = await startRawServer((socket) =>
      pour(socket, 'HTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\n'),
    )
    const send = sendTo(baseUrl, { limits: { connectMs: 500, answerMs: 300 } })
    expect(await send(post)).toMatchObject({ kind: 'failure', isSent: true })
  })
})

describe('a packed answer', () => {
  const packers = [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const
  const respond = (response: ServerResponse, coding: string, body: Buffer) =>
    void response.writeHead(200, { 'content-encoding': coding }).end(body)

  it.each(packers)('is read: %s', async (coding, pack) => {
    const { baseUrl, arrivals } = await startLocalServer((_arrival, response) =>
      respond(response, coding, pack(Buffer.from('{"id":"naïve"}'))),
    )
    expect(await sendTo(baseUrl)(get)).toMatchObject({ kind: 'answer', body: '{"id":"naïve"}' })
    expect(arrivals[0]?.headers['accept-encoding']).toBe('gzip')
  })

  // Made in pieces: a gigabyte of zeros at once is what this is about.
  const bombs = [
    ['gzip', Buffer.concat(Array.from({ length: 64 }, () => gzipSync(Buffer.alloc(GIGABYTE / 64))))],
    ['br', brotliCompressSync(Buffer.alloc(GIGABYTE / 4))],
    ['deflate', deflateSync(Buffer.alloc(GIGABYTE / 4))],
    ['zstd', Buffer.concat(Array.from({ length: 64 }, () => zstdCompressSync(Buffer.alloc(GIGABYTE / 64))))],
  ] as const

  it.each(bombs)('that would grow to hundreds of megabytes is given up: %s', async (coding, bomb) => {
    const { baseUrl } = await startLocalServer((_arrival, response) => respond(response, coding, bomb))
    const send = sendTo(baseUrl, { limits: { connectMs: 2_000, answerMs: 15_000 } })
    const grown = await growthDuring(async () => {
      expect(await send(post)).toEqual(lost)
    })
    expect(grown).toBeLessThan(120)
  })

  it.each([
    ['twice', 'gzip, gzip', gzipSync(gzipSync('{}'))],
    ['in a way nobody knows', 'compress', Buffer.from('{}')],
    ['and damaged', 'gzip', gzipSync('{"id":"c-1"}').subarray(0, 15)],
  ])('is not read when it is packed %s', async (_what, coding, body) => {
    const { baseUrl } = await startLocalServer((_arrival, response) => respond(response, coding, body))
    expect(await sendTo(baseUrl)(post)).toEqual(lost)
  })
})

describe('JSON that only nests', () => {
  const nested = (depth: number) => `{"id":"c-1","x":${'['.repeat(depth)}${']'.repeat(depth)}}`

  it.each([MAX_JSON_DEPTH, 100_000, 5_000_000])('%i deep is no answer, and does no harm', async (depth) => {
    const { baseUrl } = await startLocalServer(
      (_arrival, response) => void response.writeHead(201).end(nested(depth)),
    )
    const exchange = await sendTo(baseUrl)(post)
    expect(judgeCreate(exchange, { isTokenFresh: true })).toEqual({
      verdict: 'unclear',
      code: 'unexpected-answer',
    })
    expect(judgeRead(exchange)).toMatchObject({ ok: false, error: { code: 'unexpected-answer' } })
  })

  it('is read up to the limit, brackets in texts not counted', async () => {
    const body = `{"id":"c-1","name":"${'[{'.repeat(500)}\\"[[","x":${'['.repeat(MAX_JSON_DEPTH - 1)}${']'.repeat(MAX_JSON_DEPTH - 1)}}`
    const { baseUrl } = await startLocalServer((_arrival, response) => void response.writeHead(201).end(body))
    expect(judgeCreate(await sendTo(baseUrl)(post), { isTokenFresh: true })).toMatchObject({
      verdict: 'accepted',
    })
  })
})

describe('a wait that the server asks for', () => {
  const date = 'Mon, 05 Jan 2026 09:00:00 GMT'

  it.each(['999999999', '99999999999999999999', 'Mon, 05 Jan 2099 09:00:00 GMT'])(
    'is a day at most: %s',
    async (text) => {
      const { baseUrl } = await startLocalServer((_arrival, response) => {
        response.writeHead(503, { 'retry-after': text, date }).end()
      })
      const exchange = await sendTo(baseUrl)(get)
      expect(exchange.kind === 'answer' && retryAfterOf(exchange)).toBe(24 * 60 * 60_000)
    },
  )
})

describe('a way that leads nowhere', () => {
  it('is tried last for a while, so that only the first request waits for it', async () => {
    let now = 0
    const target = await startLocalServer((_arrival, response) => sendJson(response, 200, {}), certificate)
    // Accepts connections and says nothing, as a proxy does that is cut off behind its router.
    const tried: Socket[] = []
    const port = await listen(createServer((socket) => void tried.push(socket)))
    onTestFinished(() => {
      for (const socket of tried) socket.destroy()
    })
    const send = sendTo(target.baseUrl, {
      resolveProxy: () => Promise.resolve(`PROXY 127.0.0.1:${String(port)}; DIRECT`),
      caCertificates: [certificate.cert],
      ticks: () => now,
      limits: { connectMs: 100, answerMs: 2_000 },
    })
    for (const at of [0, 1, 299_000]) {
      now = at
      expect(await send(get)).toMatchObject({ status: 200 })
    }
    expect(tried).toHaveLength(1)
    now = 301_000
    await send(get)
    expect(tried).toHaveLength(2)
  })
})
