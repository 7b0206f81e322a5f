import { customerStates, type CustomerState } from '@shared/domain/customer-state'
import { initialStanding, unreadableStanding, type Standing } from '@shared/sync/entry'
import type { CustomerRow, OutboxRow } from './database'
import type { Damage } from './sealed-rows'
import type { WorkspaceData } from './workspace-data'
import type { Customer } from './workspace-session'

/** The key of the standing in the meta table. */
export const STANDING_KEY = 'standing'

type Rows = Pick<WorkspaceData, 'db' | 'rows'>

/** Reads one customer with its entry; undefined when there is none. */
export async function readCustomer({ db, rows }: Rows, localKey: string): Promise<Customer | undefined> {
  // Asked for at once: each question alone costs a way to the disk's process and back.
  const [row, entry] = await Promise.all([db.customers.get(localKey), db.outbox.get({ localKey })])
  return row && openCustomer(rows, row, entry)
}

/** Reads the standing; a damaged one counts as paused. */
export async function readStanding({ db, rows }: Rows): Promise<Standing> {
  const row = await db.meta.get(STANDING_KEY)
  if (row === undefined) return initialStanding
  const opened = rows.standing.open(STANDING_KEY, row.sealed)
  return opened.ok ? opened.value : unreadableStanding
}

/** Opens a row and its entry. An entry that does not open makes the customer damaged: it cannot be sent as it is. */
export function openCustomer(rows: WorkspaceData['rows'], row: CustomerRow, entryRow?: OutboxRow): Customer {
  const { localKey, serverId, updatedAt } = row
  const state = knownState(row.state)
  if (state === undefined) return damaged({ ...row, state: 'draft' }, 'row-damaged')
  const content = rows.customers.open(localKey, row.sealed)
  if (!content.ok) return damaged({ ...row, state }, content.error)
  const sound = { localKey, state, serverId, updatedAt, damage: null, content: content.value } as const
  if (entryRow === undefined) return { ...sound, entry: null }
  const entry = rows.entries.open(localKey, entryRow.sealed)
  if (!entry.ok) return damaged(sound, entry.error)
  return { ...sound, entry: { ...entry.value, seq: entryRow.seq, nextTryAt: entryRow.nextTryAt } }
}

type Columns = { localKey: string; state: CustomerState; serverId: string; updatedAt: number }

function damaged({ localKey, state, serverId, updatedAt }: Columns, damage: Damage): Customer {
  return { localKey, state, serverId, updatedAt, damage, content: null, entry: null }
}

function knownState(state: string): CustomerState | undefined {
  return customerStates.find((known) => known === state)
}
