import type { CustomerIndex } from '@renderer/data/workspace-session'
import type { ImportDesk } from './import-desk'
import type { DryView } from './import-view'

/** Rows asked for at once: names take about a millisecond each among very many customers. */
const AT_ONCE = { reach: 500, name: 100 } as const

type Deps = {
  readonly desk: Pick<ImportDesk, 'known' | 'note'>
  readonly index: Pick<CustomerIndex, 'lookAlikesOf'>
  readonly signal: AbortSignal
  readonly onPart: (view: DryView, done: number) => void
}

/** Compares all rows with the customers who are here, and tells the desk; stops where the signal says so. */
export async function findDuplicates(
  { desk, index, signal, onPart }: Deps,
  rowCount: number,
  by: 'reach' | 'name',
): Promise<void> {
  const step = AT_ONCE[by]
  for (let from = 0; from < rowCount && !signal.aborted; from += step) {
    const wanted = await desk.known(from, step)
    const likes = await index.lookAlikesOf({ wanted, by })
    onPart(await desk.note(from, likes, by), Math.min(1, (from + step) / rowCount))
  }
}
