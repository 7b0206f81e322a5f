import { openCustomer } from './open-customer'
import type { WorkspaceData } from './workspace-data'
import type { Customer } from './workspace-session'

/** Rows opened in one go; at about 50 µs each this keeps the window's thread free for the next frame. */
const PAGE_SIZE = 300

/** Reads all customers by key, page by page, and lets the window breathe in between. */
export async function* readCustomerPages(
  { db, rows }: Pick<WorkspaceData, 'db' | 'rows'>,
  pageSize = PAGE_SIZE,
): AsyncGenerator<Customer[]> {
  let after = ''
  for (;;) {
    const page = await db.customers.where('localKey').above(after).limit(pageSize).toArray()
    const last = page.at(-1)?.localKey
    if (last === undefined) return
    const entries = await db.outbox.where('localKey').between(after, last, false, true).toArray()
    const entryOf = new Map(entries.map((entry) => [entry.localKey, entry]))
    yield page.map((row) => openCustomer(rows, row, entryOf.get(row.localKey)))
    after = last
    await breathe()
  }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
