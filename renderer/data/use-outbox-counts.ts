import { useMemo } from 'react'
import { isInOutbox, type CustomerState } from '@shared/domain/customer-state'
import { useAllCustomers } from './use-customer-list'
import type { CustomerIndex, CustomerSummary } from './workspace-session'

export type StateCounts = Readonly<Record<CustomerState, number>> & {
  /** All customers in the outbox. */
  readonly outbox: number
}

/** How many customers are in each state, kept up to date. */
export function useOutboxCounts(index: CustomerIndex): StateCounts {
  const all = useAllCustomers(index)
  return useMemo(() => countStates(all), [all])
}

const none: StateCounts = {
  draft: 0,
  queued: 0,
  sending: 0,
  unclear: 0,
  refused: 0,
  'needs-you': 0,
  synced: 0,
  gone: 0,
  outbox: 0,
}

export function countStates(customers: readonly CustomerSummary[]): StateCounts {
  const counts = { ...none }
  for (const { state } of customers) {
    counts[state]++
    if (isInOutbox(state)) counts.outbox++
  }
  return counts
}
