import { Dexie, type Table, type Transaction } from 'dexie'
import { findByServerId } from './find-by-server-id'
import { schemaHistory, type SchemaVersion } from './schema-history'

/** A customer as it lies on the disk: nothing outside `sealed` says anything of a person. */
export type CustomerRow = {
  localKey: string
  serverId: string
  state: string
  updatedAt: number
  sealed: Uint8Array
}

/** An outbox entry as it lies on the disk; the key order is the queue order. */
export type OutboxRow = { seq: number; localKey: string; nextTryAt: number | null; sealed: Uint8Array }
export type NewOutboxRow = Omit<OutboxRow, 'seq'> & { seq?: number }

/** Facts about the workspace as a whole, and blobs that were set aside. */
export type MetaRow = { key: string; sealed: Uint8Array }

/**
 * Summaries of many customers in one sealed blob. A generation holds all customers as of one moment; its page 0 is its
 * head, written last, and without it the generation does not count.
 */
export type SummaryPageRow = { generation: number; number: number; sealed: Uint8Array }

/** Notes that a customer, and `others` written together with it, were written after the newest generation of summary pages. */
export type SummaryChangeRow = { seq: number; localKey: string; others?: readonly string[] }

/** What tests change: the history, the version to stop at, the IndexedDB to use. */
export type DatabaseOptions = {
  readonly history?: readonly SchemaVersion[]
  readonly upTo?: number
  readonly dexie?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }
}

/** The encrypted database of one workspace. */
export class WorkspaceDatabase extends Dexie {
  readonly customers: Table<CustomerRow, string>
  readonly outbox: Table<OutboxRow, number, NewOutboxRow>
  readonly meta: Table<MetaRow, string>
  /** Whether an upgrade began and did not get through. */
  isUpgradeUnfinished = false

  constructor(workspaceId: string, { history = schemaHistory, upTo, dexie }: DatabaseOptions = {}) {
    super(databaseName(workspaceId), { ...dexie, chromeTransactionDurability: 'strict' })
    for (const shape of history) {
      if (upTo === undefined || shape.version <= upTo) this.#declare(shape)
    }
    this.customers = this.table('customers')
    this.outbox = this.table('outbox')
    this.meta = this.table('meta')
  }

  // Asked for when they are used: a database opened in its first shape has neither.
  get summaryPages(): Table<SummaryPageRow, [number, number]> {
    return this.table('summaryPages')
  }
  get summaryChanges(): Table<SummaryChangeRow, number, Omit<SummaryChangeRow, 'seq'>> {
    return this.table('summaryChanges')
  }

  /** For use in a transaction on customers: by server id, the local key of who has it. */
  findByServerId(serverIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return findByServerId(serverIds)
  }

  #declare({ version, stores, upgrade }: SchemaVersion) {
    this.version(version)
      .stores(stores)
      .upgrade(async (transaction: Transaction) => {
        this.isUpgradeUnfinished = true
        await upgrade?.(transaction)
        this.isUpgradeUnfinished = false
      })
  }
}

/** The database a workspace lives in. */
export function databaseName(workspaceId: string): string {
  return `outpost-${workspaceId}`
}
