import { t } from '@lingui/core/macro'
import { notifyUndo } from '@renderer/ui/notify'
import { useEffect, useRef } from 'react'
import { useDesk } from './form-context'
import { copyPlace, physicalAddress, placeOf, putAddress } from './profile-addresses'

/** Copies the physical address; what was there before can be put back as long as the copy is as it was made. */
export function useCopyPhysical(index: number): () => void {
  const { form } = useDesk()
  const endOffer = useRef<() => void>(() => undefined)
  useEffect(() => () => endOffer.current(), [])
  return () => {
    const { profile } = form.store.getState()
    const before = profile.addresses?.[index]
    const physical = physicalAddress(profile)
    if (before === undefined || physical === null) return
    endOffer.current()
    form.update((current) => copyPlace(current, index, physical))
    const close = notifyUndo(t`Address ${{ number: index + 1 }} is now the same as the physical one.`, {
      undo: () => form.update((current) => putAddress(current, index, before)),
      onOver: () => endOffer.current(),
    })
    // What is typed later, or another address in this place, is not to be overwritten.
    const stop = form.store.subscribe(({ profile: { addresses = [] } }) => {
      const now = addresses[index]
      if (now?.type !== before.type || placeOf(now) !== placeOf(physical)) endOffer.current()
    })
    endOffer.current = () => {
      stop()
      close()
      endOffer.current = () => undefined
    }
  }
}
