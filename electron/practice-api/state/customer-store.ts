import type { NewCustomer } from '@electron/practice-api/rules/customer-rules'
import type { Clock } from '@shared/clock'
import type { StateKeeper } from './keep-state'
import type { StoredCustomer } from './practice-state'

export type CustomerStore = ReturnType<typeof createCustomerStore>

type StoreOptions = { keeper: StateKeeper; clock: Clock; randomUuid: () => string }

/** The customers of the practice account. The same create twice makes two customers, as on the real API. */
export function createCustomerStore({ keeper, clock, randomUuid }: StoreOptions) {
  const committedTicks = new Map<string, number>()
  const all = () => keeper.current().customers

  return {
    all,
    /** What lists and searches show: customers committed at least `delayMs` ago. */
    listed: (delayMs: number) =>
      all().filter(({ id }) => clock.ticks() - (committedTicks.get(id) ?? -Infinity) >= delayMs),
    find: (id: string) => all().find((customer) => customer.id === id),
    has: (externalId: string) => all().some(({ profile }) => profile.externalId === externalId),
    /** Answers whether there was such a customer. */
    async remove(id: string): Promise<boolean> {
      const others = all().filter((customer) => customer.id !== id)
      if (others.length === all().length) return false
      await keeper.change({ customers: others })
      return true
    },
    async commit(profile: NewCustomer): Promise<StoredCustomer> {
      const at = new Date(clock.now()).toISOString()
      const customer: StoredCustomer = {
        id: randomUuid(),
        status: 'ACTIVE',
        createdAt: at,
        updatedAt: at,
        profile,
      }
      committedTicks.set(customer.id, clock.ticks())
      await keeper.change({ customers: [...all(), customer] })
      return customer
    },
  }
}
