import type { Customer, CustomerRepository } from '@renderer/data/workspace-session'

/** So few that the window paints between two of them. */
const AT_ONCE = 50

type Reading = {
  readonly customers: Pick<CustomerRepository, 'getMany'>
  readonly localKeys: readonly string[]
  /** How many keys were looked up so far, and how many of them no longer have a customer. */
  readonly onRead: (read: { readonly done: number; readonly missing: number }) => void
  /** Lets the window paint. */
  readonly breathe: () => Promise<void>
}

/** The customers with these keys in their order, a few at a time; one that was removed in the meantime is left out. */
export async function* readBatches({ customers, localKeys, onRead, breathe }: Reading) {
  let missing = 0
  for (let from = 0; from < localKeys.length; from += AT_ONCE) {
    const keys = localKeys.slice(from, from + AT_ONCE)
    const batch: readonly Customer[] = await customers.getMany(keys)
    missing += keys.length - batch.length
    yield batch
    onRead({ done: from + keys.length, missing })
    await breathe()
  }
}
