import type { Connectivity, ConnectivityState } from '@shared/domain/connectivity'
import { useEffect, useState } from 'react'

/** How long good news must hold before it takes the place of bad. */
export const HOLD_MS = 1_000

/** What may change back in a moment, so that showing it at once would flicker. */
const fleeting: ReadonlySet<ConnectivityState> = new Set(['checking', 'online', 'slowed-down'])

/** Connectivity as it is shown: trouble at once, everything else when it has held for a second. */
export function useSteadyConnectivity(present: Connectivity): Connectivity {
  const [shown, setShown] = useState(present)
  const isOfOther = shown.workspaceId !== present.workspaceId
  // The first answer replaces nothing that was true.
  const mayWait = fleeting.has(present.state) && shown.state !== present.state && shown.state !== 'checking'
  const isAtOnce = isOfOther || !mayWait
  useEffect(() => {
    if (isAtOnce) {
      setShown(present)
      return
    }
    const timer = setTimeout(() => setShown(present), HOLD_MS)
    return () => clearTimeout(timer)
  }, [isAtOnce, present])
  return isAtOnce ? present : shown
}
