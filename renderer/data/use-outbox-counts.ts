import { useMemo } from 'react'
import { customerStates, isInOutbox, type CustomerState } from '@shared/domain/customer-state'
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

export function countStates(customers: readonly CustomerSummary[]): StateCounts {
  const counts = { ...emptyCounts(), outbox: 0 }
  for (const { state } of customers) {
    counts[state]++
    if (isInOutbox(state)) counts.outbox++
  }
  return counts
}

function emptyCounts(): Record<CustomerState, number> {
  return Object.fromEntries(customerStates.map((state) => [state, 0])) as Record<CustomerState, number>
}
