import { VisuallyHidden } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { announceChanges } from './announce-changes'
import { useSlots } from './services'

/** Heard, not seen: what became of the customers of a workspace, for those who do not look at the list. */
export function Announcer({ workspaceId }: { workspaceId: string }) {
  const slot = useSlots((slots) => slots[workspaceId])
  const index = slot?.state === 'open' ? slot.session.index : null
  const [words, setWords] = useState('')
  useEffect(() => {
    if (index === null) return
    return announceChanges({ index, say: setWords, after })
  }, [index])
  return (
    <VisuallyHidden role="log" aria-label={t`What became of customers`}>
      {words}
    </VisuallyHidden>
  )
}

function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
