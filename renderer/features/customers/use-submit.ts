import { t } from '@lingui/core/macro'
import { localChangeWords } from '@renderer/app/local-change-words'
import { notifyQueued } from '@renderer/app/notify-queued'
import { openForEditing } from '@renderer/app/open-for-editing'
import { useSession } from '@renderer/app/services'
import { isOnHold } from '@renderer/data/on-hold'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { notifyFailed } from '@renderer/ui/notify'
import { useLocation } from 'wouter'

/** Submits a draft or a corrected refusal as it stands; what lacks something is opened in the form, which shows what. */
export function useSubmit(customer: SoundCustomer, name: string): () => void {
  const { customers, sync, index } = useSession()
  const [, navigate] = useLocation()
  const { localKey, state } = customer
  const submit = async () => {
    const submitted = await customers.submit(localKey)
    if (submitted.ok) {
      sync.wake()
      notifyQueued(index, { localKey, name, isHeld: isOnHold(customer) })
    } else if (submitted.error.code === 'incomplete') {
      if (await openForEditing(customers, { localKey, state })) navigate(`/customers/${localKey}/edit`)
    } else notifyFailed(t`Not submitted: ${{ error: localChangeWords(submitted.error) }}`)
  }
  return () => void submit()
}
