import type { CustomerRepository, Discarded } from '@renderer/data/workspace-session'
import { isEditable } from '@shared/domain/customer-state'

type Keys = Iterable<string>

/** Discards those that are unsent and not on the wire; answers what it takes to bring them back. */
export async function discardAll(
  customers: Pick<CustomerRepository, 'get' | 'discard'>,
  keys: Keys,
): Promise<{ readonly discarded: readonly Discarded[]; readonly kept: number }> {
  const discarded: Discarded[] = []
  let kept = 0
  for (const localKey of keys) {
    const state = (await customers.get(localKey))?.state
    const removed = state !== undefined && isEditable(state) ? await customers.discard(localKey) : null
    if (removed?.ok === true) discarded.push(removed.value)
    else kept++
  }
  return { discarded, kept }
}

/** Undoes a discard of several; answers how many could not be brought back. */
export async function restoreAll(
  customers: Pick<CustomerRepository, 'restore'>,
  discarded: readonly Discarded[],
): Promise<number> {
  let lost = 0
  for (const one of discarded) if (!(await customers.restore(one)).ok) lost++
  return lost
}
