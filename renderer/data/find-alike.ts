import { knownOf } from '@shared/duplicates/known-of'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { isJudgedApart } from './judged-apart'
import type { Customer, CustomerIndex, CustomerRepository } from './workspace-session'

/** One that is to be submitted, and those the agent found it not to be. */
export type ToCompare = {
  readonly localKey: string
  readonly profile: CustomerProfile
  readonly apart: readonly string[]
}

type Deps = {
  readonly customers: Pick<CustomerRepository, 'getMany'>
  readonly index: Pick<CustomerIndex, 'lookAlikesOf'>
}

/**
 * Those of these customers that hardly by chance look like another, by local key. A pair that the agent told apart does not
 * count, whichever of the two it was said of, as long as that one is as it was.
 */
export async function findAlike(
  { customers, index }: Deps,
  all: readonly ToCompare[],
): Promise<ReadonlySet<string>> {
  const alike = new Set<string>()
  let open = all.map(({ localKey, profile, apart }) => ({
    localKey,
    known: knownOf(profile),
    except: [localKey, ...apart],
  }))
  while (open.length > 0) {
    const wanted = open.map(({ known, except }) => ({ ...known, except }))
    const likes = await index.lookAlikesOf({ wanted, by: 'reach' })
    const found = open.flatMap((one, place) => {
      const others = (likes[place] ?? []).filter(({ isStrong }) => isStrong)
      return others.length === 0 ? [] : [{ ...one, others: others.map(({ customer }) => customer.localKey) }]
    })
    const judged = await readAll(
      customers,
      found.flatMap(({ others }) => others),
    )
    const isOpen = (localKey: string, other: string) => {
      const known = judged.get(other)
      return known === undefined || !isJudgedApart(known, localKey)
    }
    for (const { localKey, others } of found)
      if (others.some((other) => isOpen(localKey, other))) alike.add(localKey)
    // Of each only the likeliest are told: behind those that were judged may be others.
    open = found
      .filter(({ localKey }) => !alike.has(localKey))
      .map(({ others, ...one }) => ({ ...one, except: [...one.except, ...others] }))
  }
  return alike
}

async function readAll(
  customers: Deps['customers'],
  localKeys: readonly string[],
): Promise<ReadonlyMap<string, Customer>> {
  const read = await customers.getMany([...new Set(localKeys)])
  return new Map(read.map((customer) => [customer.localKey, customer]))
}
