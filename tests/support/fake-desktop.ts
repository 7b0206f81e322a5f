import type { ServerCustomer } from '@shared/api/customer'
import type { ListPart } from '@shared/api/customer-query'
import type { DiskSpace } from '@shared/domain/disk-space'
import type { Workspace } from '@shared/domain/workspace'
import { appError, type AppError } from '@shared/errors'
import type { DesktopApi } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import type { Verdict } from '@shared/sync/verdict'
import type { SessionDeps } from '@renderer/sync/open-session'
import type { Platform } from '@renderer/sync/platform'
import { startLocalSearch } from './local-search'
import { createFakeJournal, type FakeJournal } from './fake-journal'
import {
  createTestClock,
  createTestDisk,
  DATA_KEY,
  serverAnswer,
  WORKSPACE_ID,
  type TestClock,
} from './test-database'

type News = Parameters<Parameters<DesktopApi['on']>[1]>[0]

/** Main as a session sees it: a journal, one server, and news that a test can send. */
export type FakeDesktop = SessionDeps['desktop'] & {
  readonly journal: DesktopApi['journal']
  readonly kept: FakeJournal
  /** What the server has. */
  readonly server: ServerCustomer[]
  /** How the next creates end; when empty, each is accepted. `lost`: created, but the answer never came; `broken`: the bridge itself fails. */
  readonly answers: (Verdict | 'lost' | 'hang' | 'broken')[]
  /** Bodies that arrived, in order. */
  readonly arrived: string[]
  /** What main says of the room on the disk. */
  readonly disk: DiskSpace
  emit(event: Parameters<DesktopApi['on']>[0], news?: unknown): void
}

export function createFakeDesktop(kept = createFakeJournal()): FakeDesktop {
  const server: ServerCustomer[] = []
  const answers: FakeDesktop['answers'] = []
  const arrived: string[] = []
  const listeners = new Map<string, Set<(news: News) => void>>()
  const page = (customers: ServerCustomer[]) =>
    Promise.resolve(ok({ customers, hasNext: false, unreadable: 0 }))
  const take = (body: string) => {
    const customer = serverAnswer(body)
    server.push(customer)
    return customer
  }
  const disk: FakeDesktop['disk'] = { state: 'enough', freeBytes: 1e9 }
  return {
    kept,
    disk,
    outbox: { tell: () => Promise.resolve(ok(undefined)) },
    storage: { check: () => Promise.resolve(ok(disk)) },
    server,
    answers,
    arrived,
    workspaces: {
      open: () => Promise.resolve(ok({ workspace: testWorkspace, dataKey: DATA_KEY })),
    } as Partial<DesktopApi['workspaces']> as DesktopApi['workspaces'],
    journal: {
      read: () => kept.read(),
      save: async ({ record }) => toNothing(await kept.save(record)),
      saveAll: async ({ records }) => toNothing(await kept.saveAll(records)),
      settle: async ({ localKeys, isSynced = false }) =>
        toNothing(await kept.settle(localKeys, { isSynced })),
    },
    customers: {
      async create({ localKey, body }) {
        kept.noteAttempt(localKey)
        arrived.push(body)
        const answer = answers.shift()
        if (answer === 'hang') return new Promise(() => {})
        if (answer === 'broken') throw new Error('main is gone')
        if (answer === undefined) return ok({ verdict: 'accepted', customer: take(body) })
        if (answer !== 'lost') return ok(answer)
        take(body)
        return ok({ verdict: 'unclear', code: 'connection-lost' })
      },
      rejoin: () => Promise.resolve(ok(null)),
      retrieve: ({ customerId }) => {
        const found = server.find(({ id }) => id === customerId)
        return Promise.resolve(found ? ok(found) : err(appError('not-found')))
      },
      findByReference: ({ reference }) => page(server.filter(({ externalId }) => externalId === reference)),
      search: () => page([]),
      list: (input) => Promise.resolve(ok(listed(server, input.part))),
    },
    on(event, listener) {
      const forEvent = listeners.get(event) ?? new Set()
      listeners.set(event, forEvent.add(listener as (news: News) => void))
      return () => forEvent.delete(listener as (news: News) => void)
    },
    emit(event, news) {
      for (const listener of listeners.get(event) ?? []) listener(news as News)
    },
  }
}

/** A page of what the server has, in the order in which it came. */
function listed(server: readonly ServerCustomer[], { page, size }: ListPart) {
  const from = page * (size ?? 20)
  const customers = server.slice(from, from + (size ?? 20))
  const hasNext = from + customers.length < server.length
  return { customers, hasNext, unreadable: 0, total: server.length }
}

function toNothing(result: Result<void, AppError>) {
  return result.ok ? ok(undefined) : result
}

export const testWorkspace: Workspace = {
  id: WORKSPACE_ID,
  name: 'Field',
  environment: 'sandbox',
  baseUrl: 'https://api.example.com',
  keyHint: '1234',
  credentials: 'ready',
  createdAt: 0,
}

/** A window whose timers run when a test says so, and whose lock is free. */
export type TestPlatform = Platform & {
  readonly clock: TestClock
  readonly timers: Set<{ callback: () => void; at: number }>
  readonly failures: unknown[]
  /** Lets time pass and runs the timers that fall due, in order. */
  readonly pass: (ms: number) => void
  readonly sign: (options: { hurry: boolean }) => void
  /** Closes the window. */
  readonly leave: () => void
}

export function createTestPlatform(): TestPlatform {
  const clock = createTestClock()
  const timers: TestPlatform['timers'] = new Set()
  const signs = new Set<(options: { hurry: boolean }) => void>()
  const leavers = new Set<() => void>()
  const failures: unknown[] = []
  const disk = createTestDisk()
  return {
    clock,
    timers,
    failures,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    random: () => 0.5,
    newKey: () => crypto.randomUUID(),
    locks: createTestLocks(),
    onFailure: (cause) => failures.push(cause),
    database: { dexie: disk },
    startSearch: startLocalSearch(disk),
    setTimer(callback, afterMs) {
      const timer = { callback, at: clock.ticks() + afterMs }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    onLeaving(listener) {
      leavers.add(listener)
      return () => leavers.delete(listener)
    },
    onSign(listener) {
      signs.add(listener)
      return () => signs.delete(listener)
    },
    pass(ms) {
      clock.advance(ms)
      for (const timer of [...timers]) {
        if (timer.at <= clock.ticks() && timers.delete(timer)) timer.callback()
      }
    },
    leave() {
      for (const listener of leavers) listener()
    },
    sign(options) {
      for (const listener of signs) listener(options)
    },
  }
}

/** Locks of this one process: who asks second waits for the first, or gives up by its signal. */
export function createTestLocks(): Platform['locks'] {
  const tails = new Map<string, Promise<unknown>>()
  const request = async (name: string, options: LockOptions, work: () => Promise<unknown>) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(() => {
      options.signal?.throwIfAborted()
      return work()
    })
    tails.set(
      name,
      turn.catch(() => undefined),
    )
    await turn
  }
  return { request } as unknown as Platform['locks']
}
