import type { ListName } from '@renderer/ui/field-path'
import { notifyUndo } from '@renderer/ui/notify'
import { useEffect, useRef } from 'react'
import { useDesk } from './form-context'

/** Takes items out of the form's lists; each can be put back for a while, and as long as the form is open. */
export function useRemove() {
  const { form } = useDesk()
  const offers = useRef(new Set<() => void>())
  useEffect(() => {
    const open = offers.current
    return () => open.forEach((end) => end())
  }, [])
  return (list: ListName, index: number, words: string) => {
    const removed = form.remove(list, index)
    if (removed === null) return
    // The places of other removed items are not what they were: only the last removal can be taken back.
    offers.current.forEach((end) => end())
    offers.current = new Set([notifyUndo(words, { undo: () => form.insert(removed) })])
  }
}
