import type { ListPage, ListQuery } from './customer-list-query'
import { toSummary } from './customer-summary'
import type { CustomerRow, OutboxRow, WorkspaceDatabase } from './database'
import { openCustomer } from './open-customer'
import type { WorkspaceData } from './workspace-data'

/** A screen full. Each has to be opened, and an agent who has just unlocked is waiting. */
const NEWEST = 30

/** The newest customers by key, for the time before the search is ready; null for a list that only the search has. */
export async function listNewest(
  { db, rows }: Pick<WorkspaceData, 'db' | 'rows'>,
  { text, states, type, since, order, batch, isDownloaded }: ListQuery,
): Promise<ListPage | null> {
  const isWhole =
    text.trim() === '' &&
    states === 'all' &&
    type === 'all' &&
    since === null &&
    batch === null &&
    !isDownloaded
  if (!isWhole || order !== 'time') return null
  // Not counted: at 100,000 that takes longer than all the rest.
  const found = await db.customers
    .orderBy('updatedAt')
    .reverse()
    .limit(NEWEST + 1)
    .toArray()
  const newest = found.slice(0, NEWEST)
  const entryOf = await queuedEntries(db, newest)
  const shown = newest.map((row) => ({
    customer: toSummary(openCustomer(rows, row, entryOf.get(row.localKey))),
    hits: {},
    elsewhere: '',
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
