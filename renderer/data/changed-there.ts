import type { ServerCustomer } from '@shared/api/customer'

/**
 * When a customer that came with the directory was changed, epoch ms, as far as its server says: that Outpost read it just
 * now is no change, and thousands of those would bury what the agent did today. Never later than `now`.
 */
export function changedThere({ raw, createdAt }: ServerCustomer, now: number): number {
  const told = [raw['updatedAt'], createdAt].map((text) => Date.parse(String(text)))
  const at = told.find((instant) => instant >= 0) ?? now
  return Math.min(at, now)
}
