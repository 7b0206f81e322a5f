import { outboxStates } from '@shared/domain/customer-state'
import type { CustomerRow, OutboxRow } from './database'
import { openCustomer } from './open-customer'
import type { WorkspaceData } from './workspace-data'
import type { Customer } from './workspace-session'

type Rows = Pick<WorkspaceData, 'db' | 'rows'>
type Pair = { readonly row: CustomerRow; readonly entry: OutboxRow | undefined }

/** Reads these customers with their entries, in this order; keys without a row are left out. */
export async function readCustomers({ db, rows }: Rows, localKeys: string[]): Promise<Customer[]> {
  return (await readPairs(db, localKeys)).map(({ row, entry }) => openCustomer(rows, row, entry))
}

/** Reads all customers of the outbox, oldest entry first; one whose entry is lost comes last. */
export function readOutbox(data: Rows): Promise<Customer[]> {
  return createOutboxReader(data)()
}

/**
 * Reads the outbox again and again, as `readOutbox` does, and opens only what was written since the last time: what is as
 * it was is the same object as before.
 */
export function createOutboxReader({ db, rows }: Rows): () => Promise<Customer[]> {
  let known = new Map<string, Pair & { readonly customer: Customer }>()
  return async () => {
    const read = new Map<string, Pair & { readonly customer: Customer }>()
    for (const pair of await readOutboxPairs(db)) {
      const before = known.get(pair.row.localKey)
      const customer =
        before !== undefined && isSame(before, pair)
          ? before.customer
          : openCustomer(rows, pair.row, pair.entry)
      read.set(pair.row.localKey, { ...pair, customer })
    }
    known = read
    return [...read.values()].map(({ customer }) => customer)
  }
}

/**
 * One look at both tables, so that a customer that goes from one state to the next meanwhile is neither missed nor seen
 * twice. Each state is asked for by itself: then it is answered as a whole, and not row by row.
 */
function readOutboxPairs(db: Rows['db']): Promise<Pair[]> {
  return db.transaction('r', db.customers, db.outbox, async () => {
    const entries = await db.outbox.orderBy(':id').toArray()
    const byState = await Promise.all(
      outboxStates.map((state) => db.customers.where('state').equals(state).toArray()),
    )
    const rows = new Map(byState.flat().map((row) => [row.localKey, row]))
    const inOrder = entries.flatMap((entry) => {
      const row = rows.get(entry.localKey)
      rows.delete(entry.localKey)
      return row === undefined ? [] : [{ row, entry }]
    })
    return [...inOrder, ...[...rows.values()].map((row) => ({ row, entry: undefined }))]
  })
}

async function readPairs(db: Rows['db'], localKeys: string[]): Promise<Pair[]> {
  if (localKeys.length === 0) return []
  const rows = await db.customers.bulkGet(localKeys)
  const entries = await db.outbox.where('localKey').anyOf(localKeys).toArray()
  const entryOf = new Map(entries.map((entry) => [entry.localKey, entry]))
  return rows.flatMap((row) => (row === undefined ? [] : [{ row, entry: entryOf.get(row.localKey) }]))
}

function isSame(one: Pair, other: Pair): boolean {
  return (
    one.row.state === other.row.state &&
    one.row.serverId === other.row.serverId &&
    one.row.updatedAt === other.row.updatedAt &&
    one.entry?.seq === other.entry?.seq &&
    one.entry?.nextTryAt === other.entry?.nextTryAt &&
    isSameBlob(one.row.sealed, other.row.sealed) &&
    isSameBlob(one.entry?.sealed, other.entry?.sealed)
  )
}

function isSameBlob(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return false
  return true
}
