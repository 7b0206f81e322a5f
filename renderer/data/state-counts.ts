import { customerStates, isInOutbox, type CustomerState } from '@shared/domain/customer-state'
import type { WorkspaceDatabase } from './database'
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
}

/** Counts the customers on the disk, without reading them. */
export async function countStored(db: WorkspaceDatabase): Promise<StateCounts> {
  const numbers = await Promise.all(
    customerStates.map(async (state): Promise<[CustomerState, number]> => [
      state,
      await db.customers.where('state').equals(state).count(),
    ]),
  )
  const outbox = numbers.reduce((sum, [state, number]) => sum + (isInOutbox(state) ? number : 0), 0)
  return { ...countNothing, ...Object.fromEntries(numbers), outbox }
}
