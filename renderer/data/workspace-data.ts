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

/** The second copy of unsent work, kept by main. Each method answers when it is on disk. */
export type Journal = {
  read(): Promise<Result<{ records: JournalEntry[]; damaged: number }, AppError>>
  save(record: JournalRecord): Promise<Result<void, AppError>>
  /** Saves up to `MAX_SAVED_AT_ONCE` together: all, or on an error none. */
  saveAll(records: readonly JournalRecord[]): Promise<Result<void, AppError>>
  settle(localKeys: string[]): Promise<Result<void, AppError>>
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
