import { printOf } from '@shared/duplicates/known-print'
import type { LookAlike } from './look-alike'
import type { Customer, CustomerRepository } from './workspace-session'

/** Whether the agent said of this customer, as it still is, that it is not the other. */
export function isJudgedApart({ localKey, content }: Customer, other: string): boolean {
  if (content?.apart?.includes(other) !== true) return false
  const print = content.apartAs?.[other]
  // Words of before, and those on a customer that cannot be read, did not say what it was.
  return print === undefined || content.profile === null || print === printOf(localKey, content.profile)
}

/** Those of them that were not told apart from this customer when they were written themselves. */
export async function withoutJudged(
  customers: Pick<CustomerRepository, 'getMany'>,
  localKey: string,
  found: readonly LookAlike[],
): Promise<readonly LookAlike[]> {
  if (found.length === 0) return found
  const read = await customers.getMany(found.map(({ customer }) => customer.localKey))
  const judged = new Set(read.filter((one) => isJudgedApart(one, localKey)).map((one) => one.localKey))
  return found.filter(({ customer }) => !judged.has(customer.localKey))
}
