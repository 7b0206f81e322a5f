import { useServices, useSession } from '@renderer/app/services'
import { causeWords } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { useEffect, useRef, useState } from 'react'
import { createAutosave, type Autosave, type SaveState } from './autosave'
import { withField, type FieldName } from '@renderer/ui/form-fields'

const AUTOSAVE_MS = 400

export type Draft = {
  readonly profile: CustomerProfile
  readonly save: SaveState
  readonly autosave: Autosave<CustomerProfile>
  change(name: FieldName, value: string): void
}

type Start = { readonly localKey: string; readonly profile: CustomerProfile; readonly isNew: boolean }

/** The text on the screen and how safe it is. It is saved on every pause, on blur and on leaving. */
export function useDraft({ localKey, profile: start, isNew }: Start): Draft {
  const unsaved = useUnsaved(localKey)
  const [profile, setProfile] = useState(() => unsaved.read() ?? start)
  const [save, setSave] = useState<SaveState>({ state: isNew ? 'untouched' : 'saved' })
  const autosave = useDraftAutosave(localKey, setSave)
  const latest = useRef(profile)

  useEffect(() => {
    const leftover = unsaved.read()
    if (leftover !== undefined) autosave.change(leftover)
  }, [autosave, unsaved])
  useFlushOnLeave(autosave)

  return {
    profile,
    save,
    autosave,
    change(name, value) {
      // Read from the ref: a browser that fills in a form changes several fields before the next render.
      const next = withField(latest.current, name, value)
      latest.current = next
      setProfile(next)
      unsaved.keep(next)
      autosave.change(next)
    },
  }
}

function useUnsaved(localKey: string) {
  const { uiStore } = useServices()
  const [unsaved] = useState(() => ({
    read: () => uiStore.getState().unsaved[localKey],
    keep: (profile: CustomerProfile) => uiStore.getState().keepUnsaved(localKey, profile),
  }))
  return unsaved
}

function useDraftAutosave(localKey: string, onState: (state: SaveState) => void): Autosave<CustomerProfile> {
  const { customers } = useSession()
  const { uiStore } = useServices()
  const [autosave] = useState(() =>
    createAutosave<CustomerProfile>({
      delayMs: AUTOSAVE_MS,
      onState,
      async save(profile) {
        const saved = await customers.saveDraft({ localKey, profile })
        const { unsaved, forgetUnsaved } = uiStore.getState()
        if (saved.ok && unsaved[localKey] === profile) forgetUnsaved(localKey)
        return saved
      },
    }),
  )
  return autosave
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
        if (!isSafe) notifyFailed(notSavedWords, { stays: true })
      })
    }
  }, [autosave])
}

const notSavedWords = `The draft you left is not saved: ${causeWords('storage-failed')} Open it again to see what you typed.`
