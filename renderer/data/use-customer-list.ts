import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ListPage, ListQuery, ListRow } from './customer-list-query'
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
  const [page, setPage] = useState<ListPage | null>(null)
  useEffect(() => {
    let isWanted = true
    void index.list(query, { from, count: SPAN }).then((next) => {
      if (isWanted) setPage(next)
    })
    return () => {
      isWanted = false
    }
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

function startFor(firstIndex: number): number {
  return Math.max(0, Math.floor(firstIndex / STRIDE) * STRIDE - STRIDE)
}
