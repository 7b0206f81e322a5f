import { Hono } from 'hono'
import { setTimeout as sleep } from 'node:timers/promises'
import { startPracticeServer } from '@electron/practice-api/practice-server'
import type { OnWire } from '@electron/practice-api/wire'
import { noFaults } from '@shared/practice/faults'
import { createTestApi, testCredentials } from '@tests/support/practice-server'
import type { Killer } from './killer'
import type { NoteWatch } from './note-watch'
import type { Plan } from './plan'

/** What the server does during one round. */
export type Course = {
  readonly plan: Plan
  readonly killer: Killer
  readonly notes: NoteWatch
  readonly tell: (line: string) => void
}

/** A customer in the server's ledger; `key` is the local key it was sent with. */
export type LedgerLine = { readonly id: string; readonly key: string; readonly name: string }

export type RoughServer = {
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: string
  /** Misbehaves from now on as planned. */
  follow(course: Course): Promise<void>
  /** Answers all creates from now on; lists stay as late as they are. */
  calmDown(): void
  /** Lists show everything after this time. */
  catchUp(afterMs: number): void
  /** Every customer there is, whatever lists show. */
  ledger(): LedgerLine[]
  close(): Promise<void>
}

/** A server whose lists are later than the last probe, 30 s after the attempt, cannot be asked. */
const LATEST_MS = 20_000

type Handle = (request: Request, wire: OnWire['Bindings']) => Promise<Response>

/** The practice API over real HTTP, with a killer watching what passes. */
export async function startRoughServer(): Promise<RoughServer> {
  const api = createTestApi()
  const answer: Handle = async (request, wire) => api.app.fetch(request, wire)
  let handle = answer
  const app = new Hono<OnWire>()
  app.all('*', (context) => handle(context.req.raw, context.env))
  const { url, close } = await startPracticeServer({ ...api, app })
  const delayLists = (listDelayMs: number) => api.setFaults({ ...noFaults, listDelayMs })
  let catchingUp: NodeJS.Timeout | undefined
  const catchUp = (afterMs: number) => {
    clearTimeout(catchingUp)
    catchingUp = setTimeout(() => void delayLists(0), afterMs)
  }
  return {
    url,
    ...testCredentials,
    close() {
      clearTimeout(catchingUp)
      return close()
    },
    follow(course) {
      handle = misbehave(course, answer)
      catchUp(LATEST_MS)
      return delayLists(course.plan.listsLateMs > 0 ? LATEST_MS : 0)
    },
    calmDown: () => void (handle = answer),
    catchUp,
    ledger: () =>
      api.customers().map((customer) => ({
        id: customer.id,
        key: String((customer['metadata'] as Record<string, unknown>)['outpostKey']),
        name: nameOf(customer),
      })),
  }
}

function nameOf(customer: Readonly<Record<string, unknown>>): string {
  const { businessName, firstName, lastName } = customer
  return typeof businessName === 'string' ? businessName : `${String(firstName)} ${String(lastName)}`
}

function misbehave(course: Course, answer: Handle): Handle {
  let creates = 0
  let probes = 0
  return (request, wire) => {
    const { pathname, searchParams } = new URL(request.url)
    if (!pathname.endsWith('/v1/customers')) return answer(request, wire)
    if (request.method === 'POST') return create(course, { nth: ++creates, request, wire, answer })
    if (searchParams.has('externalId')) return probe(course, { nth: ++probes, request, wire, answer })
    return answer(request, wire)
  }
}

type Call = {
  readonly nth: number
  readonly request: Request
  readonly wire: OnWire['Bindings']
  readonly answer: Handle
}

async function create(course: Course, call: Call): Promise<Response> {
  const { plan, killer, tell } = course
  const { nth, request, wire } = call
  const mishap = plan.mishaps[nth - 1] ?? 'none'
  // The server has read the request in full, whatever becomes of the app.
  const whole = new Request(request.url, { ...partsOf(request), body: await request.text() })
  tell(`create ${nth} arrived${mishap === 'none' ? '' : `, will be ${mishap}`}`)
  await killer.passes('create-arrived', nth)
  if (isDropped(course, nth)) return cut(call, tell)
  if (mishap === 'slow') await sleep(plan.slowMs)
  if (mishap === 'closed-before-commit') return cut(call, tell)
  if (mishap === 'failed-before-commit') return Response.json({}, { status: 500 })
  const answered = await call.answer(whole, wire)
  tell(`create ${nth} committed`)
  await killer.passes('create-committed', nth)
  if (isKeptBack(plan, nth)) await killer.struck
  if (mishap === 'answer-lost') return cut(call, tell)
  if (mishap === 'failed-after-commit') return Response.json({}, { status: 500 })
  return inTwoParts(answered, {
    onHalf: () => killer.passes('answer-half-sent', nth),
    onSent() {
      tell(`answer to create ${nth} sent`)
      course.notes.next('verdict-noted', nth)
      void killer.passes('answer-sent', nth)
    },
  })
}

async function probe({ killer, tell }: Course, call: Call): Promise<Response> {
  const { nth, request, wire, answer } = call
  tell(`probe ${nth} arrived`)
  await killer.passes('probe-arrived', nth)
  return inTwoParts(await answer(request, wire), {
    onHalf: () => Promise.resolve(),
    onSent: () => void killer.passes('probe-answered', nth),
  })
}

function isDropped({ plan, killer }: Course, nth: number): boolean {
  return plan.isDropped && plan.kill.nth === nth && killer.isStruck()
}

/** All answers wait for the kill, except the one the kill waits for. */
function isKeptBack({ isGathering, kill }: Plan, nth: number): boolean {
  return isGathering && (kill.point === 'journal-written' || kill.nth !== nth)
}

function partsOf({ method, headers }: Request): RequestInit {
  return { method, headers }
}

function cut({ nth, wire }: Call, tell: Course['tell']): Response {
  tell(`connection of create ${nth} cut`)
  wire.cut(true)
  return new Response(null)
}

type Parts = { readonly onHalf: () => Promise<void>; readonly onSent: () => void }

/** Sends the first half of an answer, waits, and sends the rest. */
async function inTwoParts(answer: Response, { onHalf, onSent }: Parts): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const half = Math.floor(bytes.length / 2)
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(bytes.subarray(0, half)),
    async pull(stream) {
      await onHalf()
      stream.enqueue(bytes.subarray(half))
      stream.close()
      // The next turn of the event loop has handed the bytes to the socket.
      setImmediate(onSent)
    },
  })
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  headers.set('transfer-encoding', 'chunked')
  return new Response(body, { status: answer.status, headers })
}
