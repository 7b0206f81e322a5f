import { notifyQueued } from '@renderer/app/notify-queued'
import { openForEditing } from '@renderer/app/open-for-editing'
import { useServices, useSession } from '@renderer/app/services'
import { isOnHold } from '@renderer/data/on-hold'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { notifyFailed } from '@renderer/ui/notify'
import { useLocation } from 'wouter'
import { submittedWords } from './selection-words'
import { keptBack, submitAll } from './submit-all'

/**
 * Submits a draft or a corrected refusal as it stands, by the rules of a submit of several: what lacks something, or looks
 * like another, is opened in the form, where the agent decides.
 */
export function useSubmit(customer: SoundCustomer, name: string): () => void {
  const session = useSession()
  const { uiStore } = useServices()
  const [, navigate] = useLocation()
  const { localKey, state } = customer
  const submit = async () => {
    const outcome = await submitAll({ ...session, onProgress: () => undefined }, [localKey])
    uiStore.getState().noteIncomplete(outcome.incomplete)
    if (outcome.queued > 0) {
      session.sync.wake()
      await notifyQueued(session, { localKey, name, isHeld: isOnHold(customer) })
      return
    }
    notifyFailed(submittedWords(outcome))
    const isForForm = keptBack(outcome).length > 0 && outcome.unseen.length === 0
    if (isForForm && (await openForEditing(session.customers, { localKey, state })))
      navigate(`/customers/${localKey}/edit`)
  }
  return () => void submit()
}
