import { usePacedLive, type Live } from './use-live'
import type { Customer, CustomerRepository } from './workspace-session'

/** The outbox, oldest entry first, kept up to date. */
export function useOutbox(customers: CustomerRepository): Live<Customer[]> {
  return usePacedLive(() => customers.outbox(), [customers])
}
