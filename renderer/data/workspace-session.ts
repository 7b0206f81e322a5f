import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerContent } from '@shared/domain/customer'
import type { CustomerProfile, CustomerType } from '@shared/domain/customer-profile'
import type { FieldProblem } from '@shared/domain/field-problem'
import type { CustomerState } from '@shared/domain/customer-state'
import type { Workspace } from '@shared/domain/workspace'
import type { RefreshChoice } from '@shared/directory/directory-record'
import type { DirectoryView } from '@shared/directory/directory-view'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { ListPage, ListQuery, ListRange } from './customer-list-query'
import type { AskedBy } from './server-customers'
import type { LookAlike, LookAlikesOf, Wanted } from './look-alike'
import type { ImportedBatch, ImportRecord, ImportRef, Staging } from './import/import-record'
import type { PlaceKeeper } from './work-place'
import type { EntryContent, HoldReason, PauseReason, Standing } from '@shared/sync/entry'

/** A customer as features read it: its row, opened. A row that no longer opens has `damage` in place of content. */
export type Customer = {
  readonly localKey: string
  readonly state: CustomerState
  /** Empty until the server knows it. */
  readonly serverId: string
  /** Last change on this computer, epoch ms; of what only came with the directory, its last change on the server. */
  readonly updatedAt: number
} & (
  | { readonly damage: null; readonly content: CustomerContent; readonly entry: OutboxLine | null }
  | { readonly damage: 'row-damaged' | 'row-too-new'; readonly content: null; readonly entry: null }
)

/** A customer whose row opened. */
export type SoundCustomer = Extract<Customer, { damage: null }>

/**
 * What the outbox shows of an entry. A draft that was submitted before keeps its entry, and with it its place and the
 * server's refusal, but is not in the outbox. `nextTryAt` is epoch ms, null when it is not known or not
 * waiting.
 */
export type OutboxLine = EntryContent & { readonly seq: number; readonly nextTryAt: number | null }

/** What a list shows of a customer; kept in memory for all of them, never on disk. */
export type CustomerSummary = {
  readonly localKey: string
  readonly state: CustomerState
  /** The agent keeps it from being sent. */
  readonly isHeld: boolean
  readonly serverId: string
  readonly updatedAt: number
  readonly type: CustomerType | null
  /** Empty when neither name was given. */
  readonly name: string
  readonly person: string
  readonly phone: string
  readonly email: string
  readonly externalId: string
  /** The server's own status (open enum); empty for unsent ones. */
  readonly serverStatus: string
  readonly isDamaged: boolean
  /** It came with the directory, and nobody asked for it by itself. */
  readonly isDownloaded: boolean
  /** How a business's other contacts are reached. */
  readonly others: readonly Reach[]
  /** The import that staged it; null when none did. */
  readonly imported: ImportRef | null
}

/** Who is reached, and how; each empty when it is not known. */
export type Reach = { readonly person: string; readonly phone: string; readonly email: string }

/** What submit answers when the profile is incomplete: what to put right, field by field. */
export type Incomplete = { readonly code: 'incomplete'; readonly problems: FieldProblem[] }

/** Every change to customers. Each method is durable when it answers ok; on an error nothing was changed. */
export type CustomerRepository = {
  /** Saves what was typed; creates the draft on first use. A queued or refused customer goes back to draft. */
  saveDraft(input: {
    localKey: string
    profile: CustomerProfile
  }): Promise<Result<{ savedAt: number }, AppError>>
  /** Queues a draft or a corrected refused customer: journal line first, then row and entry in one transaction. */
  submit(localKey: string): Promise<Result<void, AppError | Incomplete>>
  /** Takes a queued or refused customer back to draft. */
  edit(localKey: string): Promise<Result<void, AppError>>
  /** Removes an unsent customer that is not on the wire; what comes back can be given to `restore`. */
  discard(localKey: string): Promise<Result<Discarded, AppError>>
  /** Undoes a discard. */
  restore(discarded: Discarded): Promise<Result<void, AppError>>
  /** Keeps what the server answered: refreshes the row that has this server id or reference, or adds one. */
  keep(customer: ServerCustomer): Promise<Result<{ localKey: string }, AppError>>
  /** Keeps a page of the server's customers; `added` were not here before, `failed` have a row that cannot be replaced. */
  keepAll(
    customers: readonly ServerCustomer[],
    askedBy?: AskedBy,
  ): Promise<Result<{ added: number; failed: number }, AppError>>
  /**
   * Removes from this computer those that came with the directory; `kept` are others, or were asked for by themselves since.
   */
  removeDownloaded(localKeys: readonly string[]): Promise<Result<{ removed: number; kept: number }, AppError>>
  /** Stages drafts of an import: these all, or on an error none of them. At most `MAX_SAVED_AT_ONCE` at once. */
  stage(staging: Staging): Promise<Result<void, AppError>>
  /**
   * Takes staged customers back, at most `MAX_SAVED_AT_ONCE` at once; those that were given to the wire, or are not from an
   * import, stay and are counted as `kept`.
   */
  unstage(localKeys: readonly string[]): Promise<Result<{ removed: number; kept: number }, AppError>>
  /** What is noted of each import; usable inside a live query. */
  imports(): Promise<readonly ImportRecord[]>
  /** Forgets the note of an import that was taken back. */
  forgetImport(batch: string): Promise<Result<void, AppError>>
  /** The server answered 404 for this synced customer. */
  markGone(localKey: string): Promise<Result<void, AppError>>
  /** Forgets a customer that is gone from the server. */
  removeGone(localKey: string): Promise<Result<void, AppError>>
  /** The agent judged a `needs-you` customer: it is the one with this server id. */
  decideSame(input: {
    localKey: string
    serverId: string
    /** What the server answered for this id, when the agent found it elsewhere than among the candidates. */
    customer?: ServerCustomer
  }): Promise<Result<Undecided, AppError>>
  /**
   * The agent judged a `needs-you` customer: none of the candidates, send it. It is queued but on hold, so that the
   * decision can be undone, until `release` or the next start.
   */
  decideDifferent(localKey: string): Promise<Result<Undecided, AppError>>
  /** Takes a decision back; `conflict` when something came of it in the meantime. */
  reconsider(undecided: Undecided): Promise<Result<void, AppError>>
  /** The agent found these others, which look alike, not to be the same as this unsent customer. */
  tellApart(input: {
    localKey: string
    others: readonly string[]
    note: string
  }): Promise<Result<void, AppError>>
  /** The agent keeps a queued customer from being sent. */
  hold(localKey: string): Promise<Result<void, AppError>>
  /** Lets a customer be sent again; with `only`, no more than a hold of that kind ends. */
  release(localKey: string, only?: HoldReason): Promise<Result<void, AppError>>
  /** Reads one customer; usable inside a live query. Undefined when there is none. */
  get(localKey: string): Promise<Customer | undefined>
  /** Reads these customers in this order; keys without one are left out. */
  getMany(localKeys: readonly string[]): Promise<Customer[]>
  /** All outbox customers, oldest entry first; usable inside a live query. */
  outbox(): Promise<Customer[]>
  /** What the engine knows of this workspace; usable inside a live query. */
  standing(): Promise<Standing>
}

/** A discarded customer as it was, its place in the queue included; give it back to `restore` untouched. */
export type Discarded = SoundCustomer

/** A customer as it was before the agent decided; give it back to `reconsider` untouched. */
export type Undecided = SoundCustomer

/** How many customers are in each state. */
export type StateCounts = Readonly<Record<CustomerState, number>> & {
  /** All customers in the outbox. */
  readonly outbox: number
  /** Those of the queued that the agent keeps from being sent. */
  readonly held: number
}

/**
 * All customers of a workspace, for lists, search and likenesses. They are held and looked through outside the window's
 * thread; the window gets the part it shows.
 */
export type CustomerIndex = {
  /** Calls back whenever an answer may have changed. */
  subscribe(listener: () => void): () => void
  /** Goes up with every change. */
  version(): number
  /** Whether search, order and likenesses are there; before that only the newest customers can be listed. */
  isReady(): boolean
  /** How much of the customers was read so far, from 0 to 1. */
  progress(): number
  /** The same object until something changed; null until they were counted. */
  counts(): StateCounts | null
  /** The first part of the list where it is known without waiting, else null. */
  known(query: ListQuery): ListPage | null
  /** A part of the list; once the index is closed it never answers. */
  list(query: ListQuery, range: ListRange): Promise<ListPage>
  /** The local keys of all customers in the list, in its order. */
  keys(query: ListQuery): Promise<readonly string[]>
  /** The customers that may be the same as this one, the likeliest first. */
  lookAlikes(wanted: Wanted): Promise<readonly LookAlike[]>
  /** The same for many at once, by what they are known by; an answer for each. */
  lookAlikesOf(asked: LookAlikesOf): Promise<readonly (readonly LookAlike[])[]>
  /** Every import that staged a customer who is here, the newest first. */
  imports(): Promise<readonly ImportedBatch[]>
  /** Those of these server ids that a customer here has. */
  knownServerIds(serverIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Calls back with the new state of one customer after each change; null when it was removed. */
  watch(localKey: string, listener: (state: CustomerState | null) => void): () => void
  /** Calls back with the customers that were written, after each change of any. */
  watchAll(listener: (changed: readonly Customer[]) => void): () => void
}

/** The engine's handle for the UI. */
export type SyncHandle = {
  /** Something may be due; `hurry` also ends our own back-off (never a wait the server asked for). */
  wake(options?: { hurry: boolean }): void
  pause(reason: PauseReason): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

/** Keeping all customers of the server on this computer, where the agent chose so. */
export type DirectoryHandle = {
  /** The same object until something changed. */
  view(): DirectoryView
  subscribe(listener: () => void): () => void
  /** Begins to keep the directory, or ends it; what is here stays. */
  turn(isOn: boolean): Promise<Result<void, AppError>>
  pause(): Promise<Result<void, AppError>>
  resume(): Promise<Result<void, AppError>>
  /** Reads it anew now, or goes on with a reading that waits. */
  refresh(): Promise<Result<void, AppError>>
  setRefresh(choice: RefreshChoice): Promise<Result<void, AppError>>
  stop(): Promise<void>
}

/** What the cross-check at start had to mend; `problem` when rows and journal could not be compared. */
export type Healed = {
  readonly restored: number
  readonly damagedLines: number
  readonly problem: AppError | null
}

/** One open workspace: everything the features need. Several can be open, and send, side by side. */
export type WorkspaceSession = {
  readonly workspace: Workspace
  readonly customers: CustomerRepository
  readonly index: CustomerIndex
  readonly sync: SyncHandle
  readonly directory: DirectoryHandle
  readonly healed: Healed
  readonly place: PlaceKeeper
  close(): Promise<void>
}
