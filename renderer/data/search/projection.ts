import { isInOutbox } from '@shared/domain/customer-state'
import { digitsOf, foldText } from '@shared/search/fold-text'
import type { SearchText } from '@shared/search/search-words'
import type { ListOrder } from '@renderer/data/customer-list-query'
import { countNothing } from '@renderer/data/state-counts'
import type { CustomerSummary, StateCounts } from '@renderer/data/workspace-session'
import { compareIn, placeOf, turned } from './list-order'

/** A customer as it is looked through. Never changed: a write puts another in its place. */
export type Listed = SearchText & { readonly summary: CustomerSummary; readonly foldedName: string }

/** What a write did: the customer's new summary, or null when it was removed. */
export type SummaryChange = { readonly localKey: string; readonly summary: CustomerSummary | null }

/** All customers of a workspace in memory, in each order that was asked for. */
export type Projection = {
  apply(changes: readonly SummaryChange[]): void
  /** All customers in an order; the same array until the next change. */
  inOrder(order: ListOrder): readonly Listed[]
  /** The same the other way round. */
  inReverse(order: ListOrder): readonly Listed[]
  counts(): StateCounts
  /** Goes up with every change. */
  version(): number
  size(): number
  /** Whether this is still what is known of its customer. */
  holds(listed: Listed): boolean
  /** Up to that many customers that came, or changed, and were not taken before. */
  takeFresh(most: number): Listed[]
  /** Lets all customers be taken again. */
  renewFresh(): void
}

// From here on it is quicker to sort anew than to move customers one by one.
const FEW_CHANGES = 50

export function createProjection(): Projection {
  const byKey = new Map<string, Listed>()
  const orders = new Map<ListOrder, readonly Listed[]>()
  const counts = { ...countNothing }
  let reversed: { readonly of: readonly Listed[]; readonly list: readonly Listed[] } | null = null
  let fresh: Listed[] = []
  let version = 0

  const count = ({ state, isHeld }: CustomerSummary, step: 1 | -1) => {
    counts[state] += step
    if (isHeld) counts.held += step
    if (isInOutbox(state)) counts.outbox += step
  }
  const replace = ({ localKey, summary }: SummaryChange): Listed | undefined => {
    const before = byKey.get(localKey)
    if (before !== undefined) count(before.summary, -1)
    if (summary === null) byKey.delete(localKey)
    else {
      const listed = toListed(summary)
      byKey.set(localKey, listed)
      fresh.push(listed)
      count(summary, 1)
    }
    return before
  }
  const inOrder = (order: ListOrder) => {
    const known = orders.get(order)
    if (known !== undefined) return known
    const sorted = [...byKey.values()].sort(compareIn(order))
    orders.set(order, sorted)
    return sorted
  }
  return {
    apply(changes) {
      version++
      const steps = changes.map((change) => ({ before: replace(change), after: byKey.get(change.localKey) }))
      if (steps.length > FEW_CHANGES) orders.clear()
      for (const [order, list] of orders) orders.set(order, moved(list, order, steps))
    },
    inOrder,
    inReverse(order) {
      const of = inOrder(order)
      if (reversed?.of !== of) reversed = { of, list: turned(of, order) }
      return reversed.list
    },
    counts: () => ({ ...counts }),
    version: () => version,
    size: () => byKey.size,
    holds: (listed) => byKey.get(listed.summary.localKey) === listed,
    takeFresh(most) {
      const taken = fresh.slice(Math.max(0, fresh.length - most))
      fresh.length -= taken.length
      return taken
    },
    renewFresh: () => (fresh = [...byKey.values()]),
  }
}

type Step = { readonly before: Listed | undefined; readonly after: Listed | undefined }

function moved(list: readonly Listed[], order: ListOrder, steps: readonly Step[]): readonly Listed[] {
  const next = [...list]
  for (const { before, after } of steps) {
    if (before !== undefined) next.splice(placeOf(next, order, before), 1)
    if (after !== undefined) next.splice(placeOf(next, order, after), 0, after)
  }
  return next
}

function toListed(summary: CustomerSummary): Listed {
  const { name, person, phone, email, serverId, externalId, others } = summary
  const foldedName = foldText(name)
  const texts = [person, phone, email, serverId, externalId, ...others.flatMap(reachTexts)]
  return {
    summary,
    foldedName,
    // Joined, not glued: the pieces of a glued text are put together by the first search, all 100,000 at once.
    text: [foldedName, foldText(texts.join('\n'))].join('\n'),
    digits: [phone, ...others.map((other) => other.phone)].map(digitsOf).join('\n'),
  }
}

function reachTexts({ person, phone, email }: CustomerSummary['others'][number]): string[] {
  return [person, phone, email]
}
