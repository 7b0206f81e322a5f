import type { Clock } from '@shared/clock'
import type { OutboxStore } from './ports'

/** Shows the agent when entries are tried next, writing only what changed since it was last shown. */
export type NextTries = {
  /** What the store shows of this entry is not known any more. */
  forget(localKey: string): void
  /** Takes the next try (ticks, or null) of every entry that waits. */
  show(nextTries: ReadonlyMap<string, number | null>): Promise<void>
}

/** Makes it for one store. */
export function createNextTries(store: OutboxStore, clock: Clock): NextTries {
  let shown = new Map<string, number | null | undefined>()
  // A new entry shows nothing; but what an earlier run of the program left on show is not known.
  let fresh: null | undefined

  return {
    forget: (localKey) => void shown.set(localKey, undefined),
    async show(nextTries) {
      const before = (localKey: string) => (shown.has(localKey) ? shown.get(localKey) : fresh)
      const changed = [...nextTries].filter(([localKey, at]) => at !== before(localKey))
      const lead = clock.now() - clock.ticks()
      for (const at of new Set(changed.map(([, at]) => at))) {
        const localKeys = changed.filter((change) => change[1] === at).map(([localKey]) => localKey)
        await store.showNextTry(localKeys, at === null ? null : Math.round(at + lead))
      }
      shown = new Map(nextTries)
      fresh = null
    },
  }
}
