import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { Projection } from './projection'
import { writeSummaryPages } from './summary-pages'

/** Pages are written anew when this share of the customers, but at least this many, changed since. */
const STALE_SHARE = 0.05
const FEWEST_STALE = 500
/** While a directory comes in, all pages are not written after each of its pages, but once nothing was written for so long, */
const QUIET_MS = 3000
/** or this share of the customers changed. */
const MOST_STALE_SHARE = 0.5

/** Writes the summary pages anew when too much has changed since they were written. */
export type PageKeeper = {
  /** This many customers are in no page yet; `seq` is the note of the last of them. */
  note(changes: { readonly seq: number; readonly count: number }): void
  renewIfStale(): Promise<void>
  /** The same after a write, when others may follow at once. */
  renewWhenQuiet(): void
}

type Deps = {
  readonly rows: Pick<WorkspaceData, 'db' | 'rows'>
  readonly projection: Projection
  readonly onFailure: (cause: unknown) => void
  readonly quietMs?: number
}

export function createPageKeeper({ rows, projection, onFailure, quietMs = QUIET_MS }: Deps): PageKeeper {
  let upToSeq = 0
  let unpaged = 0
  let isWriting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const isStale = (share: number) => unpaged > Math.max(FEWEST_STALE, projection.size() * share)
  const renewIfStale = async () => {
    if (isWriting || !isStale(STALE_SHARE)) return
    isWriting = true
    unpaged = 0
    const summaries = projection.inOrder('time').map(({ summary }) => summary)
    await writeSummaryPages(rows, { summaries, upToSeq }).finally(() => (isWriting = false))
  }
  const renew = () => void renewIfStale().catch(onFailure)
  return {
    note({ seq, count }) {
      upToSeq = Math.max(upToSeq, seq)
      unpaged += count
    },
    renewIfStale,
    renewWhenQuiet() {
      clearTimeout(timer)
      if (isStale(MOST_STALE_SHARE)) renew()
      else timer = setTimeout(renew, quietMs)
    },
  }
}
