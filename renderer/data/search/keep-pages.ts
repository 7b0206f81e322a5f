import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { Projection } from './projection'
import { writeSummaryPages } from './summary-pages'

/** Pages are written anew when this share of the customers, but at least this many, changed since. */
const STALE_SHARE = 0.05
const FEWEST_STALE = 500

/** Writes the summary pages anew when too much has changed since they were written. */
export type PageKeeper = {
  /** This many customers are in no page yet; `seq` is the note of the last of them. */
  note(changes: { readonly seq: number; readonly count: number }): void
  renewIfStale(): Promise<void>
}

export function createPageKeeper(
  rows: Pick<WorkspaceData, 'db' | 'rows'>,
  projection: Projection,
): PageKeeper {
  let upToSeq = 0
  let unpaged = 0
  let isWriting = false
  return {
    note({ seq, count }) {
      upToSeq = Math.max(upToSeq, seq)
      unpaged += count
    },
    async renewIfStale() {
      const all = projection.inOrder('time')
      if (isWriting || unpaged <= Math.max(FEWEST_STALE, all.length * STALE_SHARE)) return
      isWriting = true
      unpaged = 0
      const summaries = all.map(({ summary }) => summary)
      await writeSummaryPages(rows, { summaries, upToSeq }).finally(() => (isWriting = false))
    },
  }
}
