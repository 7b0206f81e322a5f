import type { Transaction } from 'dexie'

/** One shape of the database: its tables in Dexie's notation and how rows of the version before get into it. */
export type SchemaVersion = {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/** Every shape that was ever shipped, oldest first. Append only: a shipped version is never edited. */
export const schemaHistory: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      customers: 'localKey, serverId, state, updatedAt, [state+updatedAt]',
      outbox: '++seq, &localKey, nextTryAt',
      meta: 'key',
    },
  },
  // The summaries of all customers, sealed by the page, so that a start need not open every row; and what was written since.
  {
    version: 2,
    stores: {
      // An index less to keep: that of state and time begins with the state.
      customers: 'localKey, serverId, updatedAt, [state+updatedAt]',
      summaryPages: '[generation+number]',
      summaryChanges: '++seq',
    },
  },
]
