import { csvSeparators, type CsvSeparator } from '@shared/csv/csv-line'
import type { CustomerProfile, CustomerType } from '@shared/domain/customer-profile'
import type { CustomerState } from '@shared/domain/customer-state'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { nothingTyped, unasked, type ServerFind } from './server-find'

/** How far back the last change of a customer may lie, in days with today; null for any time. */
export type ListDays = 1 | 7 | 30 | null

export type ListFilter = {
  readonly text: string
  readonly states: readonly CustomerState[] | 'all'
  readonly type: CustomerType | 'all'
  readonly days: ListDays
  readonly order: 'time' | 'name' | 'state'
  /** The order the other way round. */
  readonly isReversed: boolean
  /** Only what this import staged; null for all. */
  readonly batch: string | null
  /** Only these, by local key: what a submit of several kept back; null for all. */
  readonly only: readonly string[] | null
}

/** The list as it opens: everything, newest change first. */
export const wholeList: ListFilter = {
  text: '',
  states: 'all',
  type: 'all',
  days: null,
  order: 'time',
  isReversed: false,
  batch: null,
  only: null,
}

/** Something to be shown that was asked for elsewhere in the window; one thing at a time. */
export type Asked =
  /** The server's customers that fit a text. */
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'retrieve' | 'search' | 'new' | 'passphrase' }
  /** These customers, by local key, in a file. */
  | { readonly kind: 'export'; readonly localKeys: readonly string[] }

export type UiState = {
  /** The workspace on show; the others go on in the background. */
  readonly activeWorkspaceId: string | null
  readonly filters: Readonly<Record<string, ListFilter>>
  /** What was typed and is not saved yet, by local key, so that leaving a form whose save failed loses nothing. */
  readonly unsaved: Readonly<Record<string, CustomerProfile>>
  /** Where the agent left the list of each workspace for one customer, to come back to. */
  readonly leftAt: Readonly<Record<string, string>>
  readonly leaveAt: (workspaceId: string, localKey: string) => void
  /** The search on the server of the workspace on show; it names people, so it goes with the workspace and the lock. */
  readonly find: ServerFind
  readonly noteFind: (part: Partial<ServerFind>) => void
  readonly forgetFind: () => void
  /** What the agent chose to stand between the cells of a CSV file; null before. */
  readonly csvSeparator: CsvSeparator | null
  readonly chooseCsvSeparator: (separator: CsvSeparator) => void
  /** The local key of a new customer whose form is about to open: there is nothing to read of it. */
  readonly begun: string | null
  readonly begin: (localKey: string | null) => void
  /** The drafts that the last submit of several found incomplete, by local key: their forms open with what is missing in sight. */
  readonly incomplete: ReadonlySet<string>
  readonly noteIncomplete: (localKeys: readonly string[]) => void
  readonly asked: Asked | null
  readonly ask: (asked: Asked | null) => void
  readonly showWorkspace: (workspaceId: string | null) => void
  readonly setFilter: (workspaceId: string, filter: ListFilter) => void
  readonly keepUnsaved: (localKey: string, profile: CustomerProfile) => void
  readonly forgetUnsaved: (localKey: string) => void
}

export type UiStore = StoreApi<UiState>

const LAST_WORKSPACE = 'outpost.last-workspace'
const CSV_SEPARATOR = 'outpost.csv-separator'

/** What the window shows; only which workspace was last on show, and how the agent's CSV files are, outlive a reload. */
export function createUiStore(storage: Pick<Storage, 'getItem' | 'setItem'>): UiStore {
  return createStore((set) => ({
    activeWorkspaceId: storage.getItem(LAST_WORKSPACE),
    filters: {},
    unsaved: {},
    leftAt: {},
    leaveAt: (workspaceId, localKey) =>
      set(({ leftAt, find }) => ({
        leftAt: { ...leftAt, [workspaceId]: localKey },
        find: { ...find, opened: null },
      })),
    find: unasked,
    noteFind: (part) => set(({ find }) => ({ find: { ...find, ...part } })),
    forgetFind: () => set({ find: unasked }),
    csvSeparator: csvSeparators.find((known) => known === storage.getItem(CSV_SEPARATOR)) ?? null,
    chooseCsvSeparator(csvSeparator) {
      storage.setItem(CSV_SEPARATOR, csvSeparator)
      set({ csvSeparator })
    },
    begun: null,
    begin: (begun) => set({ begun }),
    incomplete: new Set(),
    noteIncomplete: (localKeys) => set({ incomplete: new Set(localKeys) }),
    asked: null,
    ask: (asked) =>
      set(
        asked?.kind === 'find'
          ? { asked, find: { ...unasked, typed: { ...nothingTyped, search: asked.text } } }
          : { asked },
      ),
    showWorkspace(workspaceId) {
      if (workspaceId !== null) storage.setItem(LAST_WORKSPACE, workspaceId)
      set(({ activeWorkspaceId, find }) => ({
        activeWorkspaceId: workspaceId,
        asked: null,
        find: activeWorkspaceId === workspaceId ? find : unasked,
      }))
    },
    setFilter: (workspaceId, filter) =>
      set(({ filters }) => ({ filters: { ...filters, [workspaceId]: filter } })),
    keepUnsaved: (localKey, profile) =>
      set(({ unsaved }) => ({ unsaved: { ...unsaved, [localKey]: profile } })),
    forgetUnsaved: (localKey) =>
      set(({ unsaved }) => ({
        unsaved: Object.fromEntries(Object.entries(unsaved).filter(([key]) => key !== localKey)),
      })),
  }))
}
