import type { CustomerSummary } from '@renderer/data/workspace-session'
import { useSyncExternalStore } from 'react'
import { useSlots } from './services'

const none: readonly CustomerSummary[] = []
const nothingToFollow = () => undefined

/** All customers of a workspace as its index has them; empty while it is not open. */
export function useSummaries(workspaceId: string): readonly CustomerSummary[] {
  const slot = useSlots((slots) => slots[workspaceId])
  const index = slot?.state === 'open' ? slot.session.index : null
  return useSyncExternalStore(
    (listener) => index?.subscribe(listener) ?? nothingToFollow,
    () => index?.all() ?? none,
  )
}
