import type { Customer } from './workspace-session'

/**
 * What one committed transaction did to a customer; `customer` is null when it was removed. `seq` is the note of it for
 * the summary pages.
 */
export type RowChange = {
  readonly localKey: string
  readonly customer: Customer | null
  readonly seq: number
}

/** Tells who keeps a copy in memory, in commit order, what was written; agent's and engine's writes alike. */
export type RowChanges = {
  publish(changes: readonly RowChange[]): void
  subscribe(listener: (changes: readonly RowChange[]) => void): () => void
}

export function createRowChanges(): RowChanges {
  const listeners = new Set<(changes: readonly RowChange[]) => void>()
  return {
    publish(changes) {
      if (changes.length > 0) for (const listener of listeners) listener(changes)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
