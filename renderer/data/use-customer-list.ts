import { useMemo, useSyncExternalStore } from 'react'
import { filterCustomers } from './filter-customers'
import type { Live } from './use-live'
import type { CustomerFilter, CustomerIndex, CustomerSummary } from './workspace-session'

/** The customers that fit a filter, newest change first, kept up to date. */
export function useCustomerList(
  index: CustomerIndex,
  { text, states }: CustomerFilter,
): Live<readonly CustomerSummary[]> {
  const all = useAllCustomers(index)
  const value = useMemo(() => filterCustomers(all, { text, states }), [all, text, states])
  return index.isReady() ? { state: 'ready', value } : { state: 'loading' }
}

/** All customers of the index; the same array until something changed. */
export function useAllCustomers(index: CustomerIndex): readonly CustomerSummary[] {
  return useSyncExternalStore(
    (listener) => index.subscribe(listener),
    () => index.all(),
  )
}
