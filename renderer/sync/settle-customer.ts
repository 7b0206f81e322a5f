import { nextState } from '@shared/domain/customer-state'
import type { ServerCustomer } from '@shared/api/customer'
import type { Settlement } from '@shared/sync/ports'
import { adoptCustomer } from '@renderer/data/adopt-customer'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import type { RowWriter } from '@renderer/data/write-rows'
import { applySettlement } from './apply-settlement'

/** Applies a settlement to a customer inside a transaction; says whether the customer is synced by it. */
export async function settleCustomer(
  writer: RowWriter,
  { localKey, settlement, now }: { localKey: string; settlement: Settlement; now: number },
): Promise<boolean> {
  const customer = await writer.find(localKey)
  if (customer?.damage !== null) return false
  if ('customer' in settlement) return adopt(writer, customer, { ...settlement, now })
  const settled = applySettlement(customer, settlement, now)
  if (settled !== null) await writer.put(settled)
  return false
}

type Adopted = Extract<Settlement, { event: 'accepted' | 'found' }> & { readonly now: number }

async function adopt(writer: RowWriter, customer: SoundCustomer, { event, ...adopted }: Adopted) {
  if (nextState(customer.state, event) === undefined) return false
  const { customer: oldest, others, now } = adopted
  const matches = [oldest, ...others]
  const [server, ...further] =
    event === 'found' ? await notTaken(writer, customer.localKey, matches) : matches
  if (server === undefined) {
    const judged = applySettlement(customer, { event: 'candidates', candidates: matches }, now)
    if (judged !== null) await writer.put(judged)
    return false
  }
  const kind = event === 'found' ? 'probe-found' : 'accepted'
  const happened = { at: now, kind, ...(further.length > 0 && { code: 'conflict' as const }) } as const
  await adoptCustomer(writer, customer, { server, event, happened })
  return true
}

/** The matches that no other customer captured here is: where none is left, only a person can say which it is. */
async function notTaken(writer: RowWriter, localKey: string, matches: readonly ServerCustomer[]) {
  const free: ServerCustomer[] = []
  for (const match of matches) if (!(await isTaken(writer, localKey, match.id))) free.push(match)
  return free
}

/** Whether another customer captured here is already known by this server id. */
async function isTaken(writer: RowWriter, localKey: string, serverId: string): Promise<boolean> {
  const holders = await writer.findAll('serverId', serverId)
  return holders.some((other) => other.localKey !== localKey && other.content?.reference != null)
}
