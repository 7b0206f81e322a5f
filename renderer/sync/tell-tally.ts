import { isInOutbox, outboxStates, type CustomerState } from '@shared/domain/customer-state'
import type { OutboxTally } from '@shared/domain/outbox-tally'
import type { DesktopApi } from '@shared/ipc/contract'
import { isOnHold } from '@renderer/data/on-hold'
import { createHeldReader } from '@renderer/data/read-held'
import { readStanding } from '@renderer/data/open-customer'
import type { RowChange } from '@renderer/data/row-changes'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import { liveQuery } from 'dexie'
import type { Platform } from './platform'

type Deps = {
  readonly data: WorkspaceData
  readonly workspaceId: string
  readonly desktop: Pick<DesktopApi, 'outbox'>
  readonly platform: Pick<Platform, 'onFailure'>
}

/** How a customer of the outbox stands; what is on hold does not wait. */
type Stand = CustomerState | 'held'

/** Tells main in numbers what the outbox holds, whenever that changes; answers how to stop. */
export function tellTally({ data, workspaceId, desktop, platform }: Deps): () => void {
  const states = new Map<string, Stand>()
  let sent = 0
  let pausedBy: OutboxTally['pausedBy'] = null
  let isStopped = false
  // Changes that come while one tally is on its way are told together after it.
  let telling: Promise<unknown> | null = null
  let isStale = false
  const tell = () => {
    isStale = telling !== null
    if (isStale || isStopped) return
    telling = desktop.outbox.tell({ workspaceId, tally: tallyOf(states, { sent, pausedBy }) }).finally(() => {
      telling = null
      if (isStale) tell()
    })
  }
  // What is still being read when the session closes fails with its database, and nobody misses it.
  const fail = (cause: unknown) => {
    if (!isStopped) platform.onFailure(cause)
  }
  const stopFollowing = data.changes.subscribe((changes) => {
    for (const change of changes) sent += take(states, change)
    tell()
  })
  const standing = liveQuery(() => readStanding(data)).subscribe((read) => {
    pausedBy = read.pausedBy
    tell()
  }, fail)
  readStates(data, states).then(tell, fail)
  return () => {
    stopFollowing()
    standing.unsubscribe()
    isStopped = true
  }
}

/**
 * Notes a change; answers how many customers it took from the outbox to the server. One that the agent judged to be
 * there already was not created by it.
 */
function take(states: Map<string, Stand>, { localKey, customer }: RowChange): number {
  const isSent = customer?.state === 'synced' && states.has(localKey) && states.get(localKey) !== 'needs-you'
  if (customer !== null && isInOutbox(customer.state))
    states.set(localKey, isOnHold(customer) ? 'held' : customer.state)
  else states.delete(localKey)
  return isSent ? 1 : 0
}

function tallyOf(
  states: ReadonlyMap<string, Stand>,
  rest: Pick<OutboxTally, 'sent' | 'pausedBy'>,
): OutboxTally {
  let held = 0
  let attention = 0
  for (const stand of states.values()) {
    if (stand === 'held') held++
    if (stand === 'refused' || stand === 'needs-you') attention++
  }
  return { waiting: states.size - held - attention, held, attention, ...rest }
}

async function readStates(data: WorkspaceData, states: Map<string, Stand>): Promise<void> {
  const { db } = data
  const held = await createHeldReader(data)()
  for (const state of outboxStates) {
    const keys = await db.customers.where('state').equals(state).primaryKeys()
    // What changed meanwhile is known already, and newer.
    for (const key of keys) if (!states.has(key)) states.set(key, held.has(key) ? 'held' : state)
  }
}
