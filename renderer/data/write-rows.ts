import type { CustomerRow, OutboxRow } from './database'
import { openCustomer, readCustomer } from './open-customer'
import type { RowChange } from './row-changes'
import type { WorkspaceData } from './workspace-data'
import type { Customer, OutboxLine, SoundCustomer } from './workspace-session'

/** A customer to be stored together with its entry; a `seq` of null asks for a place at the end of the queue. */
export type CustomerToKeep = Omit<SoundCustomer, 'entry'> & {
  readonly entry: (Omit<OutboxLine, 'seq'> & { readonly seq: number | null }) | null
}

/** Reads and writes inside one transaction. Nothing but these methods may be awaited in it. */
export type RowWriter = {
  find(localKey: string): Promise<Customer | undefined>
  /** The state column alone, unopened: enough to see whether somebody was quicker. */
  stateOf(localKey: string): Promise<string | undefined>
  /** All customers with this server id or in this state, without their entries. */
  findAll(column: 'serverId' | 'state', value: string): Promise<Customer[]>
  /** By server id, the local key of who has it: the same that `findAll` finds first. */
  findByServerId(serverIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Adds customers that are not here yet and have no entry: many at once, much quicker than one by one. */
  addAll(customers: readonly CustomerToKeep[]): Promise<void>
  /** Stores row and entry as one: an entry of null removes the entry row. */
  put(customer: CustomerToKeep): Promise<void>
  remove(localKey: string): Promise<void>
  /** Removes those that are still in this state, with their entries; answers which were. */
  removeAll(customers: readonly { localKey: string; state: string }[]): Promise<ReadonlySet<string>>
  /** Writes what is noted of the workspace as a whole under this key. */
  putMeta(key: string, sealed: Uint8Array): Promise<void>
  /** Keeps a copy of blobs that no longer open before something takes their place: they are never thrown away. */
  setAside(localKey: string): Promise<void>
}

/**
 * The one way customers and entries are written: one strict transaction, then the news of it. A throw in `work` undoes
 * everything.
 */
export async function writeRows<T>(data: WorkspaceData, work: (writer: RowWriter) => Promise<T>): Promise<T> {
  const changes: RowChange[] = []
  const { db } = data
  // Dexie follows awaits through several functions only when the outermost one is an async function itself.
  const tables = [db.customers, db.outbox, db.meta, db.summaryChanges]
  const answer = await db.transaction('rw', tables, async () => work(createRowWriter(data, changes)))
  data.changes.publish(changes)
  return answer
}

function createRowWriter(data: WorkspaceData, changes: RowChange[]): RowWriter {
  const { db, rows } = data
  /** One note for all of them: a note each would take as long to write as the customers. */
  const note = async (noted: readonly Omit<RowChange, 'seq'>[]) => {
    if (noted.length === 0) return
    const seq = await addNote(
      data,
      noted.map(({ localKey }) => localKey),
    )
    for (const change of noted) changes.push({ ...change, seq })
  }
  return {
    find: (localKey) => readCustomer(data, localKey),
    stateOf: async (localKey) => (await db.customers.get(localKey))?.state,
    async findAll(column, value) {
      const found = await db.customers.where(column).equals(value).toArray()
      return found.map((row) => openCustomer(rows, row))
    },
    findByServerId: (serverIds) => db.findByServerId(serverIds),
    async addAll(customers) {
      const adding = db.customers.bulkAdd(customers.map((customer) => toRow(data, customer)))
      await Promise.all([adding, note(customers.map(toChange))])
    },
    async put(customer) {
      const { localKey } = customer
      const [, entry, seq] = await Promise.all([
        db.customers.put(toRow(data, customer)),
        putEntry(data, customer),
        addNote(data, [localKey]),
      ])
      changes.push({ localKey, customer: { ...customer, entry }, seq })
    },
    async remove(localKey) {
      const deleting = db.customers.delete(localKey)
      await Promise.all([deleting, deleteEntry(data, localKey), note([{ localKey, customer: null }])])
    },
    async removeAll(customers) {
      const rows = await db.customers.bulkGet(customers.map(({ localKey }) => localKey))
      const keys = customers.flatMap(({ localKey, state }, place) =>
        rows[place]?.state === state ? [localKey] : [],
      )
      await db.customers.bulkDelete(keys)
      await db.outbox.where('localKey').anyOf(keys).delete()
      await note(keys.map((localKey) => ({ localKey, customer: null })))
      return new Set(keys)
    },
    async putMeta(key, sealed) {
      await db.meta.put({ key, sealed })
    },
    async setAside(localKey) {
      const customer = await db.customers.get(localKey)
      const entry = await db.outbox.get({ localKey })
      await setAside(data, 'customers', customer)
      await setAside(data, 'outbox', entry)
    },
  }
}

function toChange(customer: CustomerToKeep) {
  return { localKey: customer.localKey, customer: { ...customer, entry: null } }
}

function toRow({ rows }: WorkspaceData, customer: CustomerToKeep): CustomerRow {
  const { localKey, serverId, state, updatedAt, content } = customer
  return { localKey, serverId, state, updatedAt, sealed: rows.customers.seal(localKey, content) }
}

async function putEntry(
  { db, rows }: WorkspaceData,
  { localKey, entry }: CustomerToKeep,
): Promise<OutboxLine | null> {
  if (entry === null) {
    await deleteEntry({ db }, localKey)
    return null
  }
  const { seq, nextTryAt, ...content } = entry
  const sealed = rows.entries.seal(localKey, content)
  const place = seq ?? (await db.outbox.get({ localKey }))?.seq
  const row = { localKey, nextTryAt, sealed }
  return { ...entry, seq: await db.outbox.put(place === undefined ? row : { ...row, seq: place }) }
}

/** Most customers have none, and looking for it is cheaper than deleting nothing. */
async function deleteEntry({ db }: Pick<WorkspaceData, 'db'>, localKey: string): Promise<void> {
  const places = await db.outbox.where({ localKey }).primaryKeys()
  if (places.length > 0) await db.outbox.bulkDelete(places)
}

/** Notes that these customers are written, for the summary pages. */
async function addNote({ db }: WorkspaceData, localKeys: readonly string[]): Promise<number> {
  const [localKey = '', ...others] = localKeys
  return db.summaryChanges.add(others.length === 0 ? { localKey } : { localKey, others })
}

async function setAside(
  { db, rows, clock }: WorkspaceData,
  table: 'customers' | 'outbox',
  row: CustomerRow | OutboxRow | undefined,
): Promise<void> {
  if (row === undefined) return
  const opened = (table === 'customers' ? rows.customers : rows.entries).open(row.localKey, row.sealed)
  if (opened.ok) return
  await db.meta.put({ key: `set-aside/${table}/${row.localKey}/${clock.now()}`, sealed: row.sealed })
}
