import type { ServerCustomer } from '@shared/api/customer'
import type { SaidRefusal } from '@shared/api/refusal'
import type { ErrorCode, AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Entry, Standing } from './entry'
import type { Verdict } from './verdict'

/** What to put in place of parts of a standing. */
export type StandingChange = Partial<Standing> | ((present: Standing) => Partial<Standing>)

/** How one entry goes on. Each is one state transition of `domain/customer-state.ts`, stored in one transaction. */
export type Settlement =
  | {
      event: 'accepted' | 'found'
      customer: ServerCustomer
      /** Further matches on the server, oldest first: one of these is meant where the first is another's. */
      others: readonly ServerCustomer[]
    }
  | { event: 'refused' | 'duplicate'; refusal: SaidRefusal }
  | { event: 'not-sent' | 'unclear'; code: ErrorCode }
  | { event: 'candidates'; candidates: ServerCustomer[] }
  | { event: 'missed' }

/** One page of a list or search as the server answered it, unjudged. */
export type CustomerPage = {
  readonly customers: readonly ServerCustomer[]
  /** The server has more rows than these. */
  readonly hasNext: boolean
  /** Rows that were no customer objects. */
  readonly unreadable: number
}

/** A page of a list, with how many customers all its pages have, if the server tells it. */
export type ListedPage = CustomerPage & { readonly total: number | null }

/** Where entries are kept. Every method is one durable transaction; a rejected promise means nothing was stored. */
export interface OutboxStore {
  /** All entries, oldest first. */
  entries(): Promise<Entry[]>
  /**
   * Moves a queued entry to `sending`, counts the attempt and clears the next try; null when it is not to be sent now: no
   * longer queued (edited, discarded), held, or its workspace paused.
   */
  claim(localKey: string): Promise<Entry | null>
  /**
   * Applies a settlement; one that is not legal in the entry's present state changes nothing. Clears the next try.
   * `lastCode` is the code of a `not-sent` or `unclear` settlement; other events leave it.
   */
  settle(localKey: string, settlement: Settlement): Promise<void>
  /** Notes on the timeline of an unclear entry that a probe found nothing (null), or why it could not ask. */
  noteProbe(localKey: string, code: ErrorCode | null): Promise<void>
  /** Shows the agent when an entry is tried next (epoch ms), or null when that is not known. */
  showNextTry(localKeys: string[], at: number | null): Promise<void>
  standing(): Promise<Standing>
  /** Changes parts of it, also by what stands there at that moment: nothing comes in between. */
  updateStanding(change: StandingChange): Promise<void>
}

/** The way to the server: main's API client in the app, a simulated server in tests. Never rejects. */
export interface Transport {
  /** One attempt: hands the body to the wire at most once. */
  create(entry: Pick<Entry, 'localKey' | 'body'>): Promise<Verdict>
  /**
   * The verdict of an attempt that the window had begun before it was loaded again, and that is still under way; null at
   * once when there is none. Such a request may leave late: a look-up before its end proves nothing.
   */
  rejoin(localKey: string): Promise<Verdict | null>
  /** `GET /v1/customers?externalId=…`: what the server answered, unjudged. */
  findByReference(reference: string): Promise<Result<CustomerPage, AppError>>
  /** `GET /v1/customers?search=…`. */
  search(text: string): Promise<Result<CustomerPage, AppError>>
}
