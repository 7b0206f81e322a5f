import { useSyncExternalStore } from 'react'
import { countNothing } from './state-counts'
import type { CustomerIndex, StateCounts } from './workspace-session'

/** How many customers are in each state, kept up to date; none before they were counted, or without an index. */
export function useStateCounts(index: CustomerIndex | null): StateCounts {
  return useSyncExternalStore(
    (listener) => index?.subscribe(listener) ?? nothingToFollow,
    () => index?.counts() ?? countNothing,
  )
}

const nothingToFollow = () => undefined
