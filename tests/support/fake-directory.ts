import { readCustomer, type ServerCustomer } from '@shared/api/customer'
import type { ListPart } from '@shared/api/customer-query'
import { noDirectory, type DirectoryRecord } from '@shared/directory/directory-record'
import type { DirectorySource, DirectoryStore } from '@shared/directory/ports'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** A customer with nothing but an id. */
export function madeCustomer(id: string): ServerCustomer {
  const customer = readCustomer({ id, status: 'ACTIVE', type: 'BUSINESS', businessName: `Firm ${id}` })
  if (customer === null) throw new Error('no customer')
  return customer
}

export type FakeDirectoryServer = DirectorySource & {
  /** Its customers, oldest first. */
  ids: string[]
  /** Happens right before a page is answered; numbered from 1. */
  before: (request: number) => void
  /** How the next requests fail. */
  readonly failures: AppError[]
  readonly asked: (ListPart | string)[]
  readonly quirks: { tellsTotal: boolean; hasNextAlways: boolean; ignoresPage: boolean; refusesSort: boolean }
}

/** A server with page numbers only, whose customers come and go between two requests. */
export function createFakeDirectoryServer(count = 0, pageSize = 10): FakeDirectoryServer {
  const quirks = { tellsTotal: true, hasNextAlways: false, ignoresPage: false, refusesSort: false }
  let requests = 0
  const server: FakeDirectoryServer = {
    ids: Array.from({ length: count }, (_, number) => `s${number}`),
    before: () => undefined,
    failures: [],
    asked: [],
    quirks,
    list(part) {
      server.before(++requests)
      server.asked.push(part)
      const failure = server.failures.shift()
      if (failure !== undefined) return Promise.resolve(err(failure))
      if (quirks.refusesSort && part.isOldestFirst) return Promise.resolve(err(appError('rejected')))
      const from = quirks.ignoresPage ? 0 : part.page * pageSize
      const ids = server.ids.slice(from, from + pageSize)
      const hasNext = quirks.hasNextAlways || from + ids.length < server.ids.length
      const total = quirks.tellsTotal ? server.ids.length : null
      return Promise.resolve(ok({ customers: ids.map(madeCustomer), hasNext, unreadable: 0, total }))
    },
    retrieve(serverId) {
      server.asked.push(serverId)
      const failure = server.failures.shift()
      if (failure !== undefined) return Promise.resolve(err(failure))
      const isThere = server.ids.includes(serverId)
      return Promise.resolve(isThere ? ok(madeCustomer(serverId)) : err(appError('not-found')))
    },
  }
  return server
}

export type FakeDirectoryStore = DirectoryStore & {
  record: DirectoryRecord
  /** The customers here, and whether each is gone from the server. */
  readonly here: Map<string, 'synced' | 'gone'>
  outboxIs: { isDue: boolean; waitMs: number }
  /** How the next attempts to keep a page fail. */
  readonly failures: AppError[]
}

/** A directory in memory; it outlives the engines that work on it. */
export function createFakeDirectoryStore(): FakeDirectoryStore {
  const pages = new Map<number, readonly string[]>()
  const here: FakeDirectoryStore['here'] = new Map()
  const keep = (
    customers: readonly ServerCustomer[],
  ): Result<{ added: number; failed: number }, AppError> => {
    const added = customers.filter(({ id }) => !here.has(id)).length
    for (const { id } of customers) here.set(id, 'synced')
    return ok({ added, failed: 0 })
  }
  const store: FakeDirectoryStore = {
    record: { ...noDirectory, isOn: true },
    here,
    outboxIs: { isDue: false, waitMs: 0 },
    failures: [],
    read: () => Promise.resolve(store.record),
    change(how, seen) {
      store.record = how(store.record)
      if (seen === 'forget') pages.clear()
      else if (seen !== undefined) pages.set(seen.page, seen.ids)
      return Promise.resolve(store.record)
    },
    seen: () => Promise.resolve(new Set([...pages.values()].flat())),
    keep(customers) {
      const failure = store.failures.shift()
      return Promise.resolve(failure === undefined ? keep(customers) : err(failure))
    },
    missing: (seen) => Promise.resolve(missing(here, seen)),
    markGone(localKey) {
      here.set(localKey, 'gone')
      return Promise.resolve(ok(undefined))
    },
    outbox: () => Promise.resolve(store.outboxIs),
  }
  return store
}

function missing(here: FakeDirectoryStore['here'], seen: ReadonlySet<string>) {
  return [...here]
    .filter(([id, state]) => state === 'synced' && !seen.has(id))
    .map(([id]) => ({ localKey: id, serverId: id }))
}
