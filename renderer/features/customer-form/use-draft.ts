import { t } from '@lingui/core/macro'
import { useServices, useSession } from '@renderer/app/services'
import { causeWords } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { useEffect, useState } from 'react'
import { createAutosave, type Autosave } from './autosave'
import { createDraftForm, type DraftForm, type SectionName } from './draft-form'
import type { Refused } from './form-marks'

const AUTOSAVE_MS = 400
/** An agent who types without a pause loses no more than this to a crash. */
const AUTOSAVE_AT_MOST_MS = 2000

export type Draft = { readonly form: DraftForm; readonly autosave: Autosave<CustomerProfile> }

type Start = {
  readonly localKey: string
  readonly profile: CustomerProfile
  readonly isNew: boolean
  readonly refused: Refused | null
  /** The folded parts that were open when the agent was here last. */
  readonly open: readonly SectionName[]
}

/** The text on the screen and how safe it is. It is saved on every pause, on blur and on leaving. */
export function useDraft({ localKey, profile, isNew, refused, open }: Start): Draft {
  const { customers } = useSession()
  const { uiStore } = useServices()
  const [draft] = useState((): Draft & { leftover: CustomerProfile | undefined } => {
    const leftover = uiStore.getState().unsaved[localKey]
    const autosave = createAutosave<CustomerProfile>({
      delayMs: AUTOSAVE_MS,
      mostMs: AUTOSAVE_AT_MOST_MS,
      onState: (save) => form.noteSave(save),
      async save(newest) {
        const saved = await customers.saveDraft({ localKey, profile: newest })
        const { unsaved, forgetUnsaved } = uiStore.getState()
        if (saved.ok && unsaved[localKey] === newest) forgetUnsaved(localKey)
        return saved
      },
    })
    const form = createDraftForm({
      profile: leftover ?? profile,
      save: { state: isNew ? 'untouched' : 'saved' },
      refused,
      isSubmitted: uiStore.getState().incomplete.has(localKey),
      open,
      onChange(next) {
        uiStore.getState().keepUnsaved(localKey, next)
        autosave.change(next)
      },
    })
    return { form, autosave, leftover }
  })
  const { autosave, leftover } = draft
  useEffect(() => {
    if (leftover !== undefined) autosave.change(leftover)
  }, [autosave, leftover])
  useFlushOnLeave(autosave)
  return draft
}

function useFlushOnLeave(autosave: Autosave<CustomerProfile>) {
  useEffect(() => {
    const flush = () => void autosave.flush()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      void autosave.flush().then((isSafe) => {
        if (!isSafe) notifyFailed(notSavedWords(), { stays: true })
      })
    }
  }, [autosave])
}

function notSavedWords(): string {
  return t`The draft you left is not saved: ${{ error: causeWords('storage-failed') }} Open it again to see what you typed.`
}
