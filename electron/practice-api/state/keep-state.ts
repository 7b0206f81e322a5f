import type { PracticeState } from './practice-state'

/** Stores a state; the practice API answers a create only when this has resolved. */
export type SaveState = (state: PracticeState) => void | Promise<void>

export type StateKeeper = ReturnType<typeof keepState>

/** Holds the present state and saves each change, one at a time and in order. */
export function keepState(initial: PracticeState, save: SaveState) {
  let state = initial
  let lastSave: Promise<void> = Promise.resolve()

  return {
    current: () => state,
    /** Takes effect at once; the promise rejects when the change could not be saved. */
    change: (patch: Partial<PracticeState>): Promise<void> => {
      const next = { ...state, ...patch }
      state = next
      const saved = lastSave.then(() => save(next))
      // A failed save is told to the one who made the change; the next change is saved whole all the same.
      lastSave = saved.catch(() => undefined)
      return saved
    },
  }
}
