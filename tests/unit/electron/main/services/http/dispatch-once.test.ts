import { dispatchOnce } from '@electron/main/services/http/dispatch-once'
import { Dispatcher } from 'undici'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

type Handler = Dispatcher.DispatchHandler
type Controller = Dispatcher.DispatchController

/** undici's half of an exchange, in the hands of the test. */
class ScriptedDispatcher extends Dispatcher {
  handler: Handler = {}
  aborts = 0
  readonly controller: Controller = {
    aborted: false,
    paused: false,
    reason: null,
    abort: () => void (this.aborts += 1),
    pause: () => undefined,
    resume: () => undefined,
  }
  override dispatch(_options: Dispatcher.DispatchOptions, handler: Handler): boolean {
    this.handler = handler
    return true
  }
  start() {
    this.handler.onRequestStart?.(this.controller, null)
  }
  fail(code: string) {
    this.handler.onResponseError?.(this.controller, Object.assign(new Error(), { code }))
  }
}

function begin() {
  const dispatcher = new ScriptedDispatcher()
  const exchange = dispatchOnce({
    dispatcher,
    request: { path: '/v1/customers', method: 'POST' },
    limits: { connectMs: 10_000, answerMs: 30_000 },
  })
  return { dispatcher, exchange }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is not sent when undici never started the request', async () => {
  const { dispatcher, exchange } = begin()
  dispatcher.fail('ECONNRESET')
  expect(await exchange).toEqual({ kind: 'failure', cause: 'connection-lost', isSent: false })
})

it('counts as sent as soon as undici starts the request', async () => {
  const { dispatcher, exchange } = begin()
  dispatcher.start()
  dispatcher.fail('ENOTFOUND')
  expect(await exchange).toMatchObject({ isSent: true })
})

it('stops a request that undici starts a second time', async () => {
  const { dispatcher, exchange } = begin()
  dispatcher.start()
  dispatcher.start()
  expect(await exchange).toEqual({ kind: 'failure', cause: 'connection-lost', isSent: true })
  expect(dispatcher.aborts).toBe(1)
})

it('gives up a request that could not be started in time, and stops it when it starts after all', async () => {
  const { dispatcher, exchange } = begin()
  vi.advanceTimersByTime(10_000)
  expect(await exchange).toEqual({ kind: 'failure', cause: 'connect-timed-out', isSent: false })
  dispatcher.start()
  expect(dispatcher.aborts).toBe(1)
})

it('gives the answer its own time from the start of the request', async () => {
  const { dispatcher, exchange } = begin()
  vi.advanceTimersByTime(9_999)
  dispatcher.start()
  vi.advanceTimersByTime(29_999)
  expect(dispatcher.aborts).toBe(0)
  vi.advanceTimersByTime(1)
  expect(await exchange).toEqual({ kind: 'failure', cause: 'timed-out', isSent: true })
  expect(dispatcher.aborts).toBe(1)
})

it('keeps to the first outcome', async () => {
  const { dispatcher, exchange } = begin()
  dispatcher.start()
  dispatcher.handler.onResponseStart?.(dispatcher.controller, 201, {})
  dispatcher.handler.onResponseEnd?.(dispatcher.controller, {})
  dispatcher.fail('ECONNRESET')
  expect(await exchange).toEqual({ kind: 'answer', status: 201, headers: {}, body: '' })
})

it('takes the final answer after interim ones', async () => {
  const { dispatcher, exchange } = begin()
  dispatcher.start()
  dispatcher.handler.onResponseStart?.(dispatcher.controller, 103, { link: 'x' })
  dispatcher.handler.onResponseStart?.(dispatcher.controller, 201, { date: 'd' })
  dispatcher.handler.onResponseData?.(dispatcher.controller, Buffer.from('{}'))
  dispatcher.handler.onResponseEnd?.(dispatcher.controller, {})
  expect(await exchange).toEqual({ kind: 'answer', status: 201, headers: { date: 'd' }, body: '{}' })
})
