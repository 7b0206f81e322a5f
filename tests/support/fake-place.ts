import type { PlaceKeeper, WorkPlace } from '@renderer/data/work-place'

/** A place in memory. */
export function createFakePlace(place: WorkPlace | null): PlaceKeeper {
  let kept = place
  return {
    read: () => Promise.resolve(kept),
    keep: (next) => Promise.resolve(void (kept = next)),
    leave: (localKey) => Promise.resolve(void (kept = kept?.localKey === localKey ? null : kept)),
  }
}
