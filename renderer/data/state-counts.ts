import { customerStates, isInOutbox, type CustomerState } from '@shared/domain/customer-state'
import type { WorkspaceDatabase } from './database'
import { createHeldReader } from './read-held'
import type { WorkspaceData } from './workspace-data'
import type { StateCounts } from './workspace-session'

export const countNothing: StateCounts = {
  draft: 0,
  queued: 0,
  sending: 0,
  unclear: 0,
  refused: 0,
  'needs-you': 0,
  synced: 0,
  gone: 0,
  outbox: 0,
  held: 0,
}

const fewStates = customerStates.filter((state) => state !== 'synced')

/** Counts the customers on the disk, without reading them. */
async function countStored(db: WorkspaceDatabase): Promise<StateCounts> {
  // An index counts slowly, and nearly all are synced: those are what is left of all.
  const [all, numbers] = await db.transaction('r', db.customers, () =>
    Promise.all([db.customers.count(), Promise.all(fewStates.map((state) => countState(db, state)))]),
  )
  const sum = (states: readonly (readonly [CustomerState, number])[]) =>
    states.reduce((total, [, number]) => total + number, 0)
  const outbox = sum(numbers.filter(([state]) => isInOutbox(state)))
  return { ...countNothing, ...Object.fromEntries(numbers), synced: all - sum(numbers), outbox }
}

/** Counts when it is asked to; however often that is meanwhile, it counts once more afterwards. */
export function createCounter(
  data: Pick<WorkspaceData, 'db' | 'rows'>,
  onCounted: (counts: StateCounts) => void,
): () => Promise<void> {
  const readHeld = createHeldReader(data)
  const countAll = async () => {
    const [counts, held] = await Promise.all([countStored(data.db), readHeld()])
    return { ...counts, held: Math.min(held.size, counts.queued) }
  }
  let isCounting = false
  let isStale = false
  return async function count() {
    isStale = isCounting
    if (isCounting) return
    isCounting = true
    onCounted(await countAll().finally(() => (isCounting = false)))
    if (isStale) await count()
  }
}

async function countState(db: WorkspaceDatabase, state: CustomerState): Promise<[CustomerState, number]> {
  return [state, await db.customers.where('state').equals(state).count()]
}
