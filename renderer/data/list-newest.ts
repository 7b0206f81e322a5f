import type { ListPage, ListQuery } from './customer-list-query'
import { toSummary } from './customer-summary'
import type { CustomerRow, OutboxRow, WorkspaceDatabase } from './database'
import { openCustomer } from './open-customer'
import type { WorkspaceData } from './workspace-data'

type Rows = Pick<WorkspaceData, 'db' | 'rows'>

/** A screen full. Each has to be opened, and an agent who has just unlocked is waiting. */
const NEWEST = 30

/** The newest customers by key, for the time before the search is ready. */
export type NewestList = {
  /** What was read already; null when nothing was, or for a list that only the search has. */
  known(query: ListQuery): ListPage | null
  /** Null for a list that only the search has. */
  read(query: ListQuery): Promise<ListPage | null>
  /** Something was written, or nobody asks any more. */
  forget(): void
}

/** Keeps the list of the newest customers from its first reading until something is written. */
export function createNewestList(data: Rows): NewestList {
  let kept: ListPage | null = null
  let writes = 0
  return {
    known: (query) => (isOfAll(query) ? kept : null),
    async read(query) {
      if (!isOfAll(query)) return null
      if (kept !== null) return kept
      const before = writes
      const page = await listNewest(data)
      if (before === writes) kept = page
      return page
    },
    forget() {
      writes += 1
      kept = null
    },
  }
}

/** A screen full of rows and one more, sealed. */
export function readNewestRows(db: WorkspaceDatabase): Promise<CustomerRow[]> {
  return db.customers
    .orderBy('updatedAt')
    .reverse()
    .limit(NEWEST + 1)
    .toArray()
}

function isOfAll({
  text,
  states,
  type,
  since,
  order,
  isReversed,
  batch,
  only,
  isDownloaded,
}: ListQuery): boolean {
  return (
    order === 'time' &&
    !isReversed &&
    text.trim() === '' &&
    states === 'all' &&
    type === 'all' &&
    since === null &&
    batch === null &&
    only === null &&
    !isDownloaded
  )
}

async function listNewest({ db, rows }: Rows): Promise<ListPage> {
  // Not counted: at 100,000 that takes longer than all the rest.
  const found = await readNewestRows(db)
  const newest = found.slice(0, NEWEST)
  const entryOf = await queuedEntries(db, newest)
  const shown = newest.map((row) => ({
    customer: toSummary(openCustomer(rows, row, entryOf.get(row.localKey))),
    hits: {},
    elsewhere: null,
  }))
  return { total: shown.length, from: 0, rows: shown, near: -1, isPartial: found.length > shown.length }
}

/** Of an entry a list shows no more than whether it is on hold, and only a queued one can be. */
async function queuedEntries(
  db: WorkspaceDatabase,
  found: readonly CustomerRow[],
): Promise<ReadonlyMap<string, OutboxRow>> {
  const keys = found.filter(({ state }) => state === 'queued').map(({ localKey }) => localKey)
  if (keys.length === 0) return new Map()
  const entries = await db.outbox.where('localKey').anyOf(keys).toArray()
  return new Map(entries.map((entry) => [entry.localKey, entry]))
}
