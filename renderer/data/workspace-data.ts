import type { Clock } from '@shared/clock'
import type { AppError } from '@shared/errors'
import type { JournalRecord } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { WorkspaceDatabase } from './database'
import type { KeyedLock } from './keyed-lock'
import type { RowChanges } from './row-changes'
import type { SealedRows } from './sealed-rows'

/** A journal record as it is read back; `isAttempted` when it may have reached the server. */
export type JournalEntry = JournalRecord & { readonly isAttempted: boolean }

/** The second copy of unsent work, kept by main. What is saved is on disk when it answers. */
export type Journal = {
  read(): Promise<Result<{ records: JournalEntry[]; damaged: number }, AppError>>
  save(record: JournalRecord): Promise<Result<void, AppError>>
  /** Saves up to `MAX_SAVED_AT_ONCE` together: all, or on an error none. */
  saveAll(records: readonly JournalRecord[]): Promise<Result<void, AppError>>
  /** Forgets them; `isSynced` answers when that is on disk too, for what no row will say so of after a crash. */
  settle(localKeys: string[], options?: { isSynced: boolean }): Promise<Result<void, AppError>>
}

/** What reading and writing the customers of one workspace takes. */
export type WorkspaceData = {
  readonly db: WorkspaceDatabase
  readonly rows: SealedRows
  readonly journal: Journal
  readonly changes: RowChanges
  readonly lock: KeyedLock
  readonly clock: Clock
}
