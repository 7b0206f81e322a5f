import { readCustomerPages } from '@renderer/data/customer-pages'
import { toSummary } from '@renderer/data/customer-summary'
import type { SummaryChangeRow } from '@renderer/data/database'
import { readCustomers } from '@renderer/data/read-customers'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { readSummaryPages } from './summary-pages'

type Rows = Pick<WorkspaceData, 'db' | 'rows'>

export type ReadSummaries = {
  readonly summaries: ReadonlyMap<string, CustomerSummary>
  /** The last note these summaries contain. */
  readonly seq: number
  /** How many of them no summary page holds yet. */
  readonly unpaged: number
}

// Rows opened between two signs of progress.
const ROWS_AT_ONCE = 1000

/**
 * All customers of a workspace: from the summary pages and the rows written since, or, when the pages are missing or
 * do not agree with the rows, from the rows, one by one.
 */
export async function readSummaries(
  data: Rows,
  onProgress: (done: number) => void = () => undefined,
): Promise<ReadSummaries> {
  return (await readFromPages(data)) ?? (await readFromRows(data, onProgress))
}

async function readFromPages(data: Rows): Promise<ReadSummaries | null> {
  // Only this search writes pages and forgets notes, so the two agree even when they are read side by side.
  const [paged, since] = await Promise.all([readSummaryPages(data), readWritten(data)])
  if (paged === null) return null
  const summaries = new Map(paged.map((summary) => [summary.localKey, summary]))
  for (const key of since.keys) summaries.delete(key)
  for (const customer of since.customers) summaries.set(customer.localKey, toSummary(customer))
  if (summaries.size !== since.count) return null
  return { summaries, seq: since.seq, unpaged: since.keys.size }
}

/** What was written since the pages, and how many customers there are, all as of one moment. */
function readWritten(data: Rows) {
  const { db } = data
  return db.transaction('r', [db.customers, db.outbox, db.summaryChanges], async () => {
    const notes = await db.summaryChanges.toArray()
    const keys = new Set(notes.flatMap(({ localKey, others = [] }) => [localKey, ...others]))
    const count = await db.customers.count()
    return { keys, seq: lastSeq(notes), count, customers: await readCustomers(data, [...keys]) }
  })
}

async function readFromRows(data: Rows, onProgress: (done: number) => void): Promise<ReadSummaries> {
  const [note] = await data.db.summaryChanges.orderBy(':id').reverse().limit(1).toArray()
  const total = await data.db.customers.count()
  const summaries = new Map<string, CustomerSummary>()
  for await (const page of readCustomerPages(data, ROWS_AT_ONCE)) {
    for (const customer of page) summaries.set(customer.localKey, toSummary(customer))
    onProgress(Math.min(1, summaries.size / Math.max(1, total)))
  }
  return { summaries, seq: note?.seq ?? 0, unpaged: summaries.size }
}

function lastSeq(notes: readonly SummaryChangeRow[]): number {
  return notes.at(-1)?.seq ?? 0
}
