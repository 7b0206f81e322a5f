import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import { breathe } from './breathe'
import { wholeQuery } from './customer-list-query'
import { isDownloaded } from './downloaded'
import { readCustomers } from './read-customers'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'
import type { CustomerIndex, CustomerRepository } from './workspace-session'
import { writeRows } from './write-rows'

/** Customers removed in one transaction: some ten ms. */
const AT_ONCE = 200

/** What is removed is judged by its row in the same transaction, not by what a list said of it before. */
export function createRemoveDownloaded(data: WorkspaceData): CustomerRepository['removeDownloaded'] {
  return (localKeys) =>
    guardStorage(() =>
      writeRows(data, async (writer) => {
        const found = await readCustomers(data, [...localKeys])
        const { size } = await writer.removeAll(found.filter(isDownloaded))
        return ok({ removed: size, kept: found.length - size })
      }),
    )
}

type Deps = {
  readonly customers: Pick<CustomerRepository, 'removeDownloaded'>
  readonly index: Pick<CustomerIndex, 'keys'>
  readonly signal: AbortSignal
  /** How many are gone, of how many. */
  readonly onProgress: (removed: number, total: number) => void
}

/**
 * Removes all that came with the directory, which is off; answers how many went. A page that was on its way when it was
 * switched off may still have come: it is looked for until nobody is left.
 */
export async function removeDirectory({
  customers,
  index,
  signal,
  onProgress,
}: Deps): Promise<Result<number, AppError>> {
  let sum = 0
  for (;;) {
    const keys = await index.keys({ ...wholeQuery, isDownloaded: true })
    const before = sum
    for (let from = 0; from < keys.length && !signal.aborted; from += AT_ONCE) {
      const done = await customers.removeDownloaded(keys.slice(from, from + AT_ONCE))
      if (!done.ok) return done
      sum += done.value.removed
      onProgress(sum, before + keys.length)
      await breathe()
    }
    // Nothing of what the list has can go: it is behind the rows, and will hear of them.
    if (signal.aborted || sum === before) return ok(sum)
  }
}
