import type { CustomerRepository } from '@renderer/data/workspace-session'
import { notifyFailed } from '@renderer/ui/notify'
import type { CustomerState } from '@shared/domain/customer-state'
import { afterTry, conflictWords } from './after-try'

type Target = { readonly localKey: string; readonly state: CustomerState }

/** Takes a queued or refused customer back to the agent's desk, so that it is not sent while it is edited; false if too late. */
export async function openForEditing(
  customers: CustomerRepository,
  { localKey, state }: Target,
): Promise<boolean> {
  if (state === 'draft') return true
  const edited = await afterTry({ customers }, localKey, () => customers.edit(localKey))
  if (!edited.ok) notifyFailed(await conflictWords(customers, localKey, edited.error))
  return edited.ok
}
