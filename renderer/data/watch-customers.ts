import type { CustomerState } from '@shared/domain/customer-state'
import type { RowChange } from './row-changes'
import type { Customer } from './workspace-session'

type Watcher = (state: CustomerState | null) => void
type WatcherOfAll = (changed: readonly Customer[]) => void

/** Those who follow one customer each. */
export type Watchers = {
  watch(localKey: string, watcher: Watcher): () => void
  /** Follows every customer that is written. */
  watchAll(watcher: WatcherOfAll): () => void
  tell(changes: readonly RowChange[]): void
  clear(): void
}

export function createWatchers(): Watchers {
  const byKey = new Map<string, Set<Watcher>>()
  const ofAll = new Set<WatcherOfAll>()
  return {
    watch(localKey, watcher) {
      const watchers = byKey.get(localKey) ?? new Set()
      byKey.set(localKey, watchers.add(watcher))
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) byKey.delete(localKey)
      }
    },
    watchAll(watcher) {
      ofAll.add(watcher)
      return () => ofAll.delete(watcher)
    },
    tell(changes) {
      const written = changes.flatMap(({ customer }) => customer ?? [])
      for (const watcher of [...ofAll]) watcher(written)
      // A watcher may leave while it is told.
      for (const { localKey, customer } of changes)
        for (const watcher of [...(byKey.get(localKey) ?? [])]) watcher(customer?.state ?? null)
    },
    clear() {
      byKey.clear()
      ofAll.clear()
    },
  }
}
