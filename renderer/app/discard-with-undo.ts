import { t } from '@lingui/core/macro'
import type { CustomerRepository } from '@renderer/data/workspace-session'
import { afterTry, conflictWords } from './after-try'
import { localChangeWords } from './local-change-words'
import { notifyFailed, notifyUndo } from '@renderer/ui/notify'

type Target = { readonly localKey: string; readonly name: string }

/** Discards an unsent customer and offers to take that back; false when it could not be discarded. */
export async function discardWithUndo(customers: CustomerRepository, target: Target): Promise<boolean> {
  const { localKey } = target
  const discarded = await afterTry({ customers }, localKey, () => customers.discard(localKey))
  if (!discarded.ok) {
    const error = await conflictWords(customers, localKey, discarded.error)
    notifyFailed(t`Not discarded: ${{ error }}`)
    return false
  }
  const restore = async () => {
    const restored = await customers.restore(discarded.value)
    if (!restored.ok) notifyFailed(t`Not restored: ${{ error: localChangeWords(restored.error) }}`)
  }
  notifyUndo(target.name === '' ? t`Draft discarded.` : t`${{ name: target.name }} discarded.`, {
    undo: () => void restore(),
  })
  return true
}
