import type { ListPage, ListQuery, ListRange } from '@renderer/data/customer-list-query'
import type { ImportedBatch } from '@renderer/data/import/import-record'
import type { LookAlike, LookAlikesOf, Wanted } from '@renderer/data/look-alike'
import type { StateCounts } from '@renderer/data/workspace-session'
import type { SummaryChange } from './projection'

/** A change of a row, and the number of its note for the summary pages. */
export type NotedChange = SummaryChange & { readonly seq: number }

/** What the search is told and asked. Every question is answered once, when all customers have been read. */
export type ToSearch =
  | { readonly kind: 'open'; readonly workspaceId: string; readonly key: Uint8Array }
  | { readonly kind: 'changed'; readonly changes: readonly NotedChange[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }

export type Question =
  | { readonly kind: 'list'; readonly query: ListQuery; readonly range: ListRange }
  | { readonly kind: 'keys'; readonly query: ListQuery }
  | { readonly kind: 'look-alikes'; readonly wanted: Wanted }
  | { readonly kind: 'look-alikes-of'; readonly asked: LookAlikesOf }
  | { readonly kind: 'imports' }

/** What each question is answered with. */
export type AnswerTo<K extends Question['kind']> = {
  list: ListPage
  keys: readonly string[]
  'look-alikes': readonly LookAlike[]
  'look-alikes-of': readonly (readonly LookAlike[])[]
  imports: readonly ImportedBatch[]
}[K]

export type FromSearch =
  | { readonly kind: 'progress'; readonly done: number }
  /** Something changed, or all customers have been read. */
  | { readonly kind: 'news'; readonly counts: StateCounts }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: AnswerTo<Question['kind']> }
  | { readonly kind: 'failed'; readonly message: string }

/** The search as the window sees it, wherever it runs. */
export type SearchPort = {
  send(message: ToSearch): void
  /** Ends the search; nothing of what it knew is left. */
  stop(): void
}

/** Starts a search and tells what it says. */
export type StartSearch = (listener: (message: FromSearch) => void) => SearchPort
