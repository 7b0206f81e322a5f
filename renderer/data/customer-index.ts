import { wholeQuery } from './customer-list-query'
import type { WorkspaceDatabase } from './database'
import { createNewestList, type NewestList } from './list-newest'
import { toSummary } from './customer-summary'
import type { RowChange } from './row-changes'
import { startAskedSearch, type AskedSearch } from './search/ask-search'
import type { FromSearch, StartSearch } from './search/search-messages'
import { createCounter } from './state-counts'
import { createWatchers } from './watch-customers'
import type { WorkspaceData } from './workspace-data'
import type { CustomerIndex, StateCounts } from './workspace-session'

/** The index with its life: `open` starts the search, `close` ends it and forgets everything. */
export type LiveCustomerIndex = CustomerIndex & {
  /** Reads the newest customers before the page that lists them is made, so that it has them at once. */
  readAhead(): Promise<void>
  /** Answers when all customers have been read, the search failed, or the index was closed. */
  open(): Promise<void>
  close(): void
}

type Deps = {
  readonly data: WorkspaceData
  readonly workspaceId: string
  /** The workspace's data key, for the search to open rows with. */
  readonly key: Uint8Array
  readonly startSearch: StartSearch
  /** How long the first list has the disk to itself before the search and the counts begin to read, ms. */
  readonly headStartMs?: number
  /** Told when the search fails; the list then has the newest customers only. */
  readonly onFailure: (cause: unknown) => void
}

type Known = { readonly isReady: boolean; readonly progress: number; readonly counts: StateCounts | null }

const HEAD_START_MS = 400
/** About the time from an answer to its being painted. */
const TO_PAINT_MS = 50

const nothingKnown: Known = { isReady: false, progress: 0, counts: null }

/** The window's side of the search: passes on what is written, asks, and counts before the search can. */
export function createCustomerIndex({
  data,
  onFailure,
  headStartMs = HEAD_START_MS,
  ...deps
}: Deps): LiveCustomerIndex {
  const knowledge = createKnowledge()
  const watchers = createWatchers()
  const newest = createNewestList(data)
  let isOpen = false
  let search: AskedSearch | null = null
  const isReading = () => isOpen && !knowledge.now().isReady
  const countHere = createCounter(data, (counts) => {
    if (isReading()) knowledge.learn({ counts })
  })
  const unsubscribe = data.changes.subscribe((changes) => {
    newest.forget()
    search?.tell(toNews(changes))
    watchers.tell(changes)
    if (isReading()) countHere().catch(onFailure)
  })
  const { promise: opened, resolve: finish } = createSignal()
  const begin = () => {
    if (!isOpen || search !== null) return search
    search = startAskedSearch(deps.startSearch, (news) => hear(news, { ...knowledge, finish, onFailure }))
    search.tell({ kind: 'open', workspaceId: deps.workspaceId, key: deps.key })
    countHere().catch(onFailure)
    return search
  }
  const ask: AskedSearch['ask'] = (question) => begin()?.ask(question) ?? never
  return {
    ...knowledge.told,
    ...listFrom({ newest, isReading, begin, ask }),
    ...questionsTo(ask),
    knownServerIds: (serverIds) => findServerIds(data.db, serverIds),
    watch: (localKey, listener) => watchers.watch(localKey, listener),
    watchAll: (listener) => watchers.watchAll(listener),
    async readAhead() {
      await newest.read(wholeQuery).catch(onFailure)
    },
    open() {
      isOpen = true
      setTimeout(begin, headStartMs)
      return opened
    },
    close() {
      isOpen = false
      newest.forget()
      unsubscribe()
      search?.stop()
      search = null
      knowledge.forget()
      watchers.clear()
      finish()
    },
  }
}

type Lists = {
  readonly newest: NewestList
  /** The search is not ready yet. */
  readonly isReading: () => boolean
  readonly begin: () => void
  readonly ask: AskedSearch['ask']
}

/** What the newest customers answer until the search can. */
function listFrom({ newest, isReading, begin, ask }: Lists) {
  return {
    known: (query) => (isReading() ? newest.known(query) : null),
    async list(query, range) {
      const page = isReading() ? await newest.read(query) : null
      // Read in vain when the search got ready in the meantime.
      if (page === null || !isReading()) return ask({ kind: 'list', query, range })
      setTimeout(begin, TO_PAINT_MS)
      return page
    },
  } satisfies Partial<CustomerIndex>
}

/** What only the search can answer. */
function questionsTo(ask: AskedSearch['ask']) {
  return {
    keys: (query) => ask({ kind: 'keys', query }),
    lookAlikes: (wanted) => ask({ kind: 'look-alikes', wanted }),
    lookAlikesOf: (asked) => ask({ kind: 'look-alikes-of', asked }),
    imports: () => ask({ kind: 'imports' }),
  } satisfies Partial<CustomerIndex>
}

/** What the window knows of all customers, and who is told when that changes. */
function createKnowledge() {
  const listeners = new Set<() => void>()
  let known = nothingKnown
  let version = 0
  return {
    now: () => known,
    told: {
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      version: () => version,
      isReady: () => known.isReady,
      progress: () => known.progress,
      counts: () => known.counts,
    },
    learn: (news: Partial<Known>) => {
      known = { ...known, ...news }
      version++
      for (const listener of [...listeners]) listener()
    },
    forget: () => {
      known = nothingKnown
      listeners.clear()
    },
  }
}

async function findServerIds(
  db: WorkspaceDatabase,
  serverIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = await db.customers.where('serverId').anyOf(serverIds).uniqueKeys()
  return new Set(keys.map(String))
}

/** What is asked of a closed index is never answered: whoever asked is gone, or will be in a moment. */
const never = new Promise<never>(() => undefined)

type Ears = Pick<Deps, 'onFailure'> & {
  readonly learn: (news: Partial<Known>) => void
  readonly finish: () => void
}

function hear(message: Exclude<FromSearch, { kind: 'answer' }>, { learn, finish, onFailure }: Ears) {
  switch (message.kind) {
    case 'progress':
      learn({ progress: message.done })
      return
    case 'news':
      learn({ isReady: true, progress: 1, counts: message.counts })
      finish()
      return
    case 'failed':
      finish()
      onFailure(new Error(`The search failed: ${message.message}`))
  }
}

function toNews(changes: readonly RowChange[]) {
  const noted = changes.map(({ localKey, customer, seq }) => ({
    localKey,
    seq,
    summary: customer === null ? null : toSummary(customer),
  }))
  return { kind: 'changed', changes: noted } as const
}

function createSignal() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((fulfil) => (resolve = fulfil))
  return { promise, resolve: () => resolve() }
}
