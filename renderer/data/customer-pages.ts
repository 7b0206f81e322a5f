import { breathe } from './breathe'
import type { CustomerRow, OutboxRow } from './database'
import { openCustomer } from './open-customer'
import type { WorkspaceData } from './workspace-data'
import type { Customer } from './workspace-session'

/** Rows opened in one go; at about 50 µs each this keeps the window's thread free for the next frame. */
const PAGE_SIZE = 300

type Rows = Pick<WorkspaceData, 'db' | 'rows'>

/** Reads all customers by key, page by page, and lets the window breathe in between. */
export async function* readCustomerPages(
  { db, rows }: Rows,
  pageSize = PAGE_SIZE,
): AsyncGenerator<Customer[]> {
  let reading = readPage(db, '', pageSize)
  for (;;) {
    const { page, entryOf } = await reading
    const last = page.at(-1)?.localKey
    if (last === undefined) return
    // The disk reads the next page while this one is opened. Who stops here does not hear whether that fails.
    reading = readPage(db, last, pageSize)
    reading.catch(() => undefined)
    yield page.map((row) => openCustomer(rows, row, entryOf.get(row.localKey)))
    await breathe()
  }
}

async function readPage(db: Rows['db'], after: string, size: number) {
  const page: CustomerRow[] = await db.customers.where('localKey').above(after).limit(size).toArray()
  const last = page.at(-1)?.localKey ?? after
  const entries: OutboxRow[] = await db.outbox.where('localKey').between(after, last, false, true).toArray()
  return { page, entryOf: new Map(entries.map((entry) => [entry.localKey, entry])) }
}
