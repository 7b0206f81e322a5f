import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { HoldReason } from '@shared/sync/entry'
import { nextRevision, withEvent } from './change-content'
import { confirmKept, keepUnsent } from './keep-unsent'
import { readOutbox } from './read-customers'
import { changeSound } from './server-customers'
import { guardStorage } from './storage-errors'
import { findSound } from './unsent-customers'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository, SoundCustomer } from './workspace-session'

export function createHold(data: WorkspaceData): CustomerRepository['hold'] {
  return (localKey) =>
    data.lock(localKey, async () => {
      const found = await findSound(data, localKey)
      if (!found.ok) return found
      const { state, entry, content } = found.value
      if (state !== 'queued' || entry === null) return err(appError('conflict'))
      if (entry.heldFor === 'agent') return confirmKept(data, found.value)
      const held = withEvent(nextRevision(content), { at: data.clock.now(), kind: 'held' })
      const after = {
        ...found.value,
        content: held,
        entry: { ...entry, heldFor: 'agent', nextTryAt: null },
      } as const
      return keepUnsent(data, { before: found.value, after })
    })
}

export function createRelease(data: WorkspaceData): CustomerRepository['release'] {
  return (localKey, only) =>
    data.lock(localKey, async () => {
      const found = await findSound(data, localKey)
      if (!found.ok) return found
      const held = found.value.entry?.heldFor
      if (held === undefined && only === undefined && found.value.state === 'queued')
        return confirmKept(data, found.value)
      if (held === undefined || held !== (only ?? held)) return ok(undefined)
      return held === 'undo' ? endUndoHold(data, localKey) : releaseByAgent(data, found.value)
    })
}

/** Ends the holds that only kept a decision open to be undone: the offer ended with the program. */
export async function endUndoHolds(data: WorkspaceData): Promise<void> {
  await guardStorage(async () => {
    const held = (await readOutbox(data)).filter(({ entry }) => entry?.heldFor === 'undo')
    for (const { localKey } of held) await endUndoHold(data, localKey)
    return ok(undefined)
  })
}

/** The customer without a hold of this kind. */
export function withoutHold(customer: SoundCustomer, kind: HoldReason): SoundCustomer {
  if (customer.entry?.heldFor !== kind) return customer
  return { ...customer, entry: { ...customer.entry, heldFor: undefined } }
}

function releaseByAgent(data: WorkspaceData, held: SoundCustomer): Promise<Result<void, AppError>> {
  const content = withEvent(nextRevision(held.content), { at: data.clock.now(), kind: 'released' })
  return keepUnsent(data, { before: held, after: { ...withoutHold(held, 'agent'), content } })
}

// The journal does not know of such a hold.
function endUndoHold(data: WorkspaceData, localKey: string): Promise<Result<void, AppError>> {
  return changeSound(data, localKey, async (writer, customer) => {
    await writer.put(withoutHold(customer, 'undo'))
    return ok(undefined)
  })
}
