import { useSession } from '@renderer/app/services'
import { useEffect } from 'react'
import type { SectionName } from './draft-form'
import { goToField, type FormDesk } from './form-context'

/** What of the form was unfolded, and which field had the cursor (empty: none). */
export type FormPlace = { readonly open: readonly SectionName[]; readonly field: string }

export const noPlace: FormPlace = { open: [], field: '' }

const sections: readonly SectionName[] = ['person', 'contacts', 'addresses', 'more']

/** Reads a stored place; parts of the form that are no more are left out. */
export function toFormPlace({ open, field }: { open: readonly string[]; field: string }): FormPlace {
  return { open: sections.filter((name) => open.includes(name)), field }
}

/** Remembers where in the form the agent is, so that a crash does not lose the place, and goes back there at the start. */
export function useWorkPlace(localKey: string, desk: FormDesk, start: FormPlace): void {
  const { place } = useSession()
  useEffect(() => {
    const { form, element } = desk
    let field = start.field
    const keep = () => void place.keep({ localKey, open: [...form.store.getState().open], field })
    const onFocus = ({ target }: FocusEvent) => {
      const path = pathOf(target)
      if (path === '' || path === field) return
      field = path
      keep()
    }
    const unsubscribe = form.store.subscribe((now, before) => {
      if (now.open !== before.open) keep()
    })
    const page = element.current
    page?.addEventListener('focusin', onFocus)
    if (start.field !== '' && !isCursorElsewhere()) goToField(desk, start.field)
    keep()
    return () => {
      unsubscribe()
      page?.removeEventListener('focusin', onFocus)
      // Behind the lock the place stays: the agent comes back to it.
      if (!window.location.hash.includes(localKey)) void place.leave(localKey)
    }
  }, [place, localKey, desk, start])
}

/** Whoever was quicker than the draft, and is in a menu or another panel by now, is not called away. */
function isCursorElsewhere(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body
}

function pathOf(target: EventTarget | null): string {
  if (!(target instanceof HTMLInputElement)) return ''
  return target.dataset['path'] ?? target.name
}
