import type { CustomerIndex } from '@renderer/data/workspace-session'
import type { ImportDesk } from './import-desk'
import type { DryView } from './import-view'

/** Rows asked for at once: names take about a millisecond each among very many customers. */
const AT_ONCE = { reach: 500, name: 200 } as const
/** Each part that is told draws the table anew. */
const TELL_EVERY_MS = 200

type Deps = {
  readonly desk: Pick<ImportDesk, 'known' | 'note'>
  readonly index: Pick<CustomerIndex, 'lookAlikesOf'>
  readonly signal: AbortSignal
  /** A clock nobody can set, ms. */
  readonly ticks: () => number
  readonly onPart: (view: DryView, done: number) => void
}

/** Compares all rows with the customers who are here, and tells the desk; stops where the signal says so. */
export async function findDuplicates(
  { desk, index, signal, ticks, onPart }: Deps,
  rowCount: number,
  by: 'reach' | 'name',
): Promise<void> {
  const step = AT_ONCE[by]
  let toldAt = -Infinity
  for (let from = 0; from < rowCount && !signal.aborted; from += step) {
    const wanted = await desk.known(from, step)
    const likes = await index.lookAlikesOf({ wanted, by })
    const view = await desk.note(from, likes, by)
    const isLast = from + step >= rowCount
    if (!isLast && ticks() - toldAt < TELL_EVERY_MS) continue
    toldAt = ticks()
    onPart(view, isLast ? 1 : (from + step) / rowCount)
  }
}
