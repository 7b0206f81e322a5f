import { readCustomerPages } from './customer-pages'
import { compareSummaries, toSummary } from './customer-summary'
import type { RowChange } from './row-changes'
import type { WorkspaceData } from './workspace-data'
import type { CustomerIndex, CustomerSummary } from './workspace-session'

/** The index with its life: `build` reads all rows once, page by page; from then on every write brings its own news. */
export type LiveCustomerIndex = CustomerIndex & {
  /** Answers when the index is ready, or stopped. */
  build(): Promise<void>
  stop(): void
}

/** All customers of a workspace in memory. Writes that happen while it is built win over the pages read. */
export function createCustomerIndex(data: WorkspaceData): LiveCustomerIndex {
  const listeners = new Set<() => void>()
  const written = new Set<string>()
  const building = new Map<string, CustomerSummary>()
  let sorted: readonly CustomerSummary[] = []
  let phase: 'building' | 'ready' | 'stopped' = 'building'

  const show = (next: readonly CustomerSummary[]) => {
    sorted = next
    for (const listener of listeners) listener()
  }
  const apply = (changes: readonly RowChange[]) => {
    if (phase === 'ready') {
      show(withChanges(sorted, changes))
      return
    }
    for (const { localKey, customer } of changes) {
      written.add(localKey)
      if (customer === null) building.delete(localKey)
      else building.set(localKey, toSummary(customer))
    }
  }
  const unsubscribe = data.changes.subscribe(apply)

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    all: () => sorted,
    isReady: () => phase === 'ready',
    async build() {
      for await (const page of readCustomerPages(data)) {
        if (isStopped()) return
        for (const customer of page)
          if (!written.has(customer.localKey)) building.set(customer.localKey, toSummary(customer))
      }
      if (isStopped()) return
      phase = 'ready'
      show([...building.values()].sort(compareSummaries))
      building.clear()
      written.clear()
    },
    stop() {
      phase = 'stopped'
      unsubscribe()
      listeners.clear()
    },
  }

  function isStopped(): boolean {
    return phase === 'stopped'
  }
}

function withChanges(
  sorted: readonly CustomerSummary[],
  changes: readonly RowChange[],
): readonly CustomerSummary[] {
  const latest = new Map(changes.map((change) => [change.localKey, change.customer]))
  const next = sorted.filter(({ localKey }) => !latest.has(localKey))
  for (const customer of latest.values()) {
    if (customer === null) continue
    const summary = toSummary(customer)
    next.splice(placeOf(next, summary), 0, summary)
  }
  return next
}

/** Where it belongs in a sorted list, by halving. */
function placeOf(sorted: readonly CustomerSummary[], summary: CustomerSummary): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = sorted[middle]
    if (other !== undefined && compareSummaries(other, summary) < 0) low = middle + 1
    else high = middle
  }
  return low
}
