import type { CustomerState } from '@shared/domain/customer-state'
import type { RowChange } from './row-changes'

type Watcher = (state: CustomerState | null) => void

/** Those who follow one customer each. */
export type Watchers = {
  watch(localKey: string, watcher: Watcher): () => void
  tell(changes: readonly RowChange[]): void
  clear(): void
}

export function createWatchers(): Watchers {
  const byKey = new Map<string, Set<Watcher>>()
  return {
    watch(localKey, watcher) {
      const watchers = byKey.get(localKey) ?? new Set()
      byKey.set(localKey, watchers.add(watcher))
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) byKey.delete(localKey)
      }
    },
    tell(changes) {
      // A watcher may leave while it is told.
      for (const { localKey, customer } of changes)
        for (const watcher of [...(byKey.get(localKey) ?? [])]) watcher(customer?.state ?? null)
    },
    clear: () => byKey.clear(),
  }
}
