import { t } from '@lingui/core/macro'
import { discardWithUndo } from '@renderer/app/discard-with-undo'
import { duplicateAsDraft } from '@renderer/app/duplicate-customer'
import { localChangeWords } from '@renderer/app/local-change-words'
import { useServices, useSession } from '@renderer/app/services'
import { notifyQueued } from '@renderer/app/notify-queued'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { displayName } from '@shared/domain/customer-profile'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { submitCustomer, type SubmitOutcome } from './submit-customer'
import type { Draft } from './use-draft'

type Command = {
  readonly localKey: string
  readonly draft: Draft
  readonly isHeld: boolean
  /** Where the agent goes when the form is done with. */
  readonly leaveTo: string
  /** Some fields must be put right first. */
  readonly onIncomplete: () => void
}

/** What the buttons of the form do. */
export function useDraftCommands({ localKey, draft, isHeld, leaveTo, onIncomplete }: Command) {
  const { customers, sync, index } = useSession()
  const { uiStore } = useServices()
  const [, navigate] = useLocation()
  const [isBusy, setIsBusy] = useState(false)
  const { form, autosave } = draft
  const current = () => form.store.getState().profile

  const report = (outcome: SubmitOutcome, name: string) => {
    switch (outcome.outcome) {
      case 'queued':
        sync.wake()
        void notifyQueued({ index, customers }, { localKey, name, isHeld })
        navigate(leaveTo)
        return
      case 'incomplete': {
        onIncomplete()
        return
      }
      case 'failed': {
        notifyFailed(t`Not submitted: ${{ error: localChangeWords(outcome.error) }}`)
        return
      }
      case 'not-saved':
        // The save indicator says why.
        return undefined
    }
  }
  const submit = async () => {
    if (isBusy) return
    setIsBusy(true)
    const profile = current()
    const outcome = await submitCustomer({ customers, autosave }, { localKey, profile })
    setIsBusy(false)
    report(outcome, displayName(profile))
  }
  const discard = async () => {
    await autosave.cancel()
    uiStore.getState().forgetUnsaved(localKey)
    const isStored = (await customers.get(localKey)) !== undefined
    if (!isStored || (await discardWithUndo(customers, { localKey, name: displayName(current()) })))
      navigate(leaveTo)
  }
  const duplicate = async () => {
    if (!(await autosave.flush())) return
    const to = await duplicateAsDraft(customers, current(), () => crypto.randomUUID())
    if (to === null) return
    notifyDone(t`This is the copy. The first draft is saved.`)
    navigate(to)
  }
  return {
    isBusy,
    submit: () => void submit(),
    discard: () => void discard(),
    duplicate: () => void duplicate(),
  }
}
