import type { Exchange, NetworkCause } from '@shared/api/exchange'
import type { Dispatcher } from 'undici'
import { readBody } from './answer-body'
import { networkCauseOf } from './network-cause'

/** How long each part of an exchange may take, ms. */
export type TimeLimits = {
  /** Everything until the first byte of the request can be written: name, proxy, connection, TLS. */
  readonly connectMs: number
  /** From then until the last byte of the answer. */
  readonly answerMs: number
}

/** Largest answer that is read, bytes; as it travels, and as it is once unpacked. */
export const MAX_ANSWER_BYTES = 10 * 1024 * 1024

/**
 * Puts one request on the wire at most once and tells how it went. undici calls `onRequestStart` just before the first
 * byte: until then nothing left, and a second call would be a second arrival, so it is aborted.
 */
export function dispatchOnce(input: {
  readonly dispatcher: Dispatcher
  readonly request: Dispatcher.DispatchOptions
  readonly limits: TimeLimits
}): Promise<Exchange> {
  return new Promise((resolve) => {
    const attempt = startAttempt(input.limits.connectMs, resolve)
    const answer = collectAnswer()
    const giveUp = (controller: Dispatcher.DispatchController) => {
      attempt.fail('connection-lost')
      stop(controller)
    }
    input.dispatcher.dispatch(input.request, {
      onRequestStart(controller) {
        if (!attempt.send(input.limits.answerMs, () => stop(controller))) stop(controller)
      },
      onResponseStart(controller, status, headers) {
        if (!answer.begin(status, headers)) giveUp(controller)
      },
      onResponseData(controller, chunk) {
        if (!answer.add(chunk)) giveUp(controller)
      },
      onResponseEnd: () => answer.finish(attempt.finish, () => attempt.fail('connection-lost')),
      onResponseError: (_controller, error) =>
        attempt.fail(networkCauseOf(error, { isSent: attempt.isSent() })),
    })
  })
}

/** One attempt's outcome: the first one told counts, a time limit included. */
function startAttempt(connectMs: number, resolve: (exchange: Exchange) => void) {
  let isSent = false
  let isOver = false
  let timer = setTimeout(() => fail('connect-timed-out'), connectMs)

  function finish(exchange: Exchange) {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    resolve(exchange)
  }
  function fail(cause: NetworkCause) {
    finish({ kind: 'failure', cause, isSent })
  }
  return {
    finish,
    fail,
    isSent: () => isSent,
    /** Whether the request may be written now: not after a time-out, and not a second time. */
    send(answerMs: number, onTimeOut: () => void): boolean {
      if (isSent) fail('connection-lost')
      if (isOver) return false
      isSent = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        fail('timed-out')
        onTimeOut()
      }, answerMs)
      return true
    },
  }
}

function collectAnswer() {
  let status = 0
  let headers: Record<string, string> = {}
  let size = 0
  const chunks: Buffer[] = []
  return {
    /** Called once more after each interim (1xx) answer. False when it says of itself that it is too long. */
    begin(newStatus: number, newHeaders: NodeJS.Dict<string | string[]>): boolean {
      status = newStatus
      headers = flat(newHeaders)
      return !(Number(headers['content-length']) > MAX_ANSWER_BYTES)
    },
    /** False when the answer is too long to be one. */
    add(chunk: Buffer): boolean {
      size += chunk.length
      if (size <= MAX_ANSWER_BYTES) chunks.push(chunk)
      return size <= MAX_ANSWER_BYTES
    },
    /** At once for an answer that is not packed. */
    finish(onRead: (exchange: Exchange) => void, onUnreadable: () => void): void {
      const packed = { bytes: Buffer.concat(chunks), coding: headers['content-encoding'] }
      const onBody = (body: string) => onRead({ kind: 'answer', status, headers, body })
      readBody(packed, { maxBytes: MAX_ANSWER_BYTES, onBody, onUnreadable })
    },
  }
}

function flat(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
  )
}

function stop(controller: Dispatcher.DispatchController): void {
  controller.abort(new Error('The attempt is over'))
}
