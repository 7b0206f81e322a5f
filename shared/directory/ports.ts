import type { ServerCustomer } from '@shared/api/customer'
import type { ListPart } from '@shared/api/customer-query'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { ListedPage } from '@shared/sync/ports'
import type { DirectoryRecord } from './directory-record'

/** A customer that is here as one the server has. */
export type KnownCustomer = { readonly localKey: string; readonly serverId: string }

/** What happens to the list of who was seen, in the same transaction as a change of the record. */
export type SeenChange = { readonly page: number; readonly ids: readonly string[] } | 'forget'

/** Where the directory is kept. A rejected promise means that nothing was stored. */
export interface DirectoryStore {
  read(): Promise<DirectoryRecord>
  /** Changes the record in one durable transaction; answers it as it is then. */
  change(how: (record: DirectoryRecord) => DirectoryRecord, seen?: SeenChange): Promise<DirectoryRecord>
  /** The server ids that this pass has shown so far. */
  seen(): Promise<Set<string>>
  /** Keeps customers as the server answered them: once each, whether they are here or not. */
  keep(customers: readonly ServerCustomer[]): Promise<Result<{ added: number; failed: number }, AppError>>
  /** The customers here, as far as the server had them, that are not among these. */
  missing(seen: ReadonlySet<string>): Promise<KnownCustomer[]>
  markGone(localKey: string): Promise<Result<void, AppError>>
  /** Whether an entry of the outbox is on the wire or its turn is now, and how long the server asked us to wait, ms. */
  outbox(): Promise<{ readonly isDue: boolean; readonly waitMs: number }>
}

/** The server's customers. Never rejects. */
export interface DirectorySource {
  list(part: ListPart): Promise<Result<ListedPage, AppError>>
  retrieve(serverId: string): Promise<Result<ServerCustomer, AppError>>
}
