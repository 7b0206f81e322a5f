import { plural } from '@lingui/core/macro'
import { notifyUndo } from '@renderer/ui/notify'
import { useEffect, useRef } from 'react'
import { useDesk } from './form-context'
import { takeBackChanges, type FieldChange } from './paste/place-block'

/** Fills in several fields in one step, which can be taken back for a while, and as long as the form is open. */
export function useFillIn(): (changes: readonly FieldChange[]) => void {
  const { form } = useDesk()
  const offer = useRef<() => void>(null)
  useEffect(() => () => offer.current?.(), [])
  return (changes) => {
    const before = form.store.getState().profile
    form.fill(changes)
    offer.current?.()
    offer.current = notifyUndo(filledWords(changes.length), {
      undo: () => form.update((current) => takeBackChanges(current, changes, before)),
    })
  }
}

function filledWords(count: number): string {
  return plural(count, { one: '# field filled in.', other: '# fields filled in.' })
}
