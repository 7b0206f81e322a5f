import { useLive, type Live } from './use-live'
import type { Customer, CustomerRepository } from './workspace-session'

/** One customer, kept up to date; undefined when there is none. */
export function useCustomer(customers: CustomerRepository, localKey: string): Live<Customer | undefined> {
  return useLive(() => customers.get(localKey), [customers, localKey])
}
