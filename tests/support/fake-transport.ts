import type { ServerCustomer } from '@shared/api/customer'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { CustomerPage, Transport } from '@shared/sync/ports'
import type { Verdict } from '@shared/sync/verdict'

type Question<T> = (about: string) => T | Promise<T>
type Answer = Result<CustomerPage, AppError>

/** What a test lets the server say; each can be changed while the engine runs. */
export type Answers = {
  create: Question<Verdict>
  rejoin: Question<Verdict | null>
  findByReference: Question<Answer>
  search: Question<Answer>
}

/** A transport that answers as it is told and remembers what it was asked, in order. */
export function createFakeTransport(answers: Answers) {
  const asked: string[] = []
  const busy = { now: 0, most: 0 }

  const answer = async <T>(line: string, ask: () => T | Promise<T>): Promise<T> => {
    asked.push(line)
    busy.now += 1
    busy.most = Math.max(busy.most, busy.now)
    try {
      return await ask()
    } finally {
      busy.now -= 1
    }
  }
  const transport: Transport = {
    create: ({ localKey }) => answer(`create ${localKey}`, () => answers.create(localKey)),
    rejoin: async (localKey) => answers.rejoin(localKey),
    findByReference: (reference) => answer(`find ${reference}`, () => answers.findByReference(reference)),
    search: (text) => answer(`search ${text}`, () => answers.search(text)),
  }
  return { transport, asked, busy, answers }
}

export function page(customers: ServerCustomer[], change: Partial<CustomerPage> = {}): Answer {
  return ok({ customers, hasNext: false, unreadable: 0, ...change })
}

export function failed(code: ErrorCode, retryAfterMs?: number): Answer {
  return err({ ...appError(code), ...(retryAfterMs !== undefined && { retryAfterMs }) })
}

export function notSent(code: ErrorCode, retryAfterMs: number | null = null): Verdict {
  return { verdict: 'not-sent', code, retryAfterMs }
}

export function unclear(code: ErrorCode = 'connection-lost'): Verdict {
  return { verdict: 'unclear', code }
}

/** An answer that comes when the test says so. */
export function later<T>() {
  let give: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => (give = resolve))
  return { promise, give }
}
