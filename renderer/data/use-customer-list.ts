import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ListQuery, ListRow } from './customer-list-query'
import type { CustomerIndex } from './workspace-session'

/** Rows asked for at a time: what is in sight, and as much again on both sides. */
const STRIDE = 40
const SPAN = 4 * STRIDE

export type CustomerList =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready'
      readonly total: number
      readonly isPartial: boolean
      /** Undefined while it is on its way. */
      readonly rowAt: (index: number) => ListRow | undefined
      /** Tells which row is the first in sight, so that those around it are fetched. */
      readonly show: (firstIndex: number) => void
    }

/** A list of customers, kept up to date; only the rows around those in sight are in the window. */
export function useCustomerList(index: CustomerIndex, query: ListQuery): CustomerList {
  const version = useIndexVersion(index)
  const [from, setFrom] = useState(0)
  const [page, setPage] = useState(() => index.known(query))
  const asked = useRef<Asked | null>(null)
  useEffect(() => {
    const own: Asked = { index, query, from, shown: version }
    const before = asked.current
    // An answer of a moment ago is shown until there is a newer one: under many writes none would ever be the newest.
    if (before === null || !isSameQuestion(before, own)) asked.current = { ...own, shown: -1 }
    void index.list(query, { from, count: SPAN }).then((next) => {
      const now = asked.current
      if (now === null || !isSameQuestion(now, own) || now.shown > own.shown) return
      asked.current = own
      setPage(next)
    })
  }, [index, query, from, version])
  const show = useCallback((firstIndex: number) => setFrom(startFor(firstIndex)), [])
  if (page === null) return { state: 'loading' }
  const rowAt = (place: number) => page.rows[place - page.from]
  return { state: 'ready', total: page.total, isPartial: page.isPartial, rowAt, show }
}

/** Goes up whenever an answer of the index may have changed. */
export function useIndexVersion(index: CustomerIndex): number {
  return useSyncExternalStore(
    (listener) => index.subscribe(listener),
    () => index.version(),
  )
}

/** What was asked, and of which version of the index the answer on show is. */
type Asked = {
  readonly index: CustomerIndex
  readonly query: ListQuery
  readonly from: number
  readonly shown: number
}

function isSameQuestion(one: Asked, other: Asked): boolean {
  return one.index === other.index && one.query === other.query && one.from === other.from
}

function startFor(firstIndex: number): number {
  return Math.max(0, Math.floor(firstIndex / STRIDE) * STRIDE - STRIDE)
}
