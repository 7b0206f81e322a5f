import type { StateKeeper } from '@electron/practice-api/state/keep-state'
import {
  countDown,
  hits,
  type PracticeFaultKind,
  type PracticeFaults,
  type PracticeRequestKind,
} from '@shared/practice/faults'

export type FaultSwitch = ReturnType<typeof createFaultSwitch>

/** Which faults are on, kept with the rest of the state, and told to whoever has to act on a change at once. */
export function createFaultSwitch(keeper: StateKeeper) {
  const listeners = new Set<() => void>()

  function set(faults: PracticeFaults): Promise<void> {
    const saved = keeper.change({ faults })
    listeners.forEach((listener) => listener())
    return saved
  }

  const current = () => keeper.current().faults
  return {
    current,
    set,
    /** What happens to a request that has just arrived; counts it. */
    async take(request: PracticeRequestKind): Promise<PracticeFaultKind> {
      const faults = current()
      if (!hits(faults, request)) return 'none'
      if (faults.times !== null) await set(countDown(faults))
      return faults.kind
    },
    /** Returns the way to stop listening. */
    onChange: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
