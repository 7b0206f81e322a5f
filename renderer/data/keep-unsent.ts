import { isUnsent } from '@shared/domain/customer-state'
import { appError, type AppError } from '@shared/errors'
import type { JournalRecord } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'
import type { SoundCustomer } from './workspace-session'
import { writeRows, type CustomerToKeep } from './write-rows'

/**
 * Stores unsent work so that it survives the loss of either copy: journal line first, then row and entry in one
 * transaction. When the transaction fails the journal is told the former state again, so that an error changed nothing.
 * The caller holds the customer's lock.
 */
export async function keepUnsent(
  data: WorkspaceData,
  { before, after }: { before: SoundCustomer | undefined; after: CustomerToKeep },
): Promise<Result<void, AppError>> {
  const journaled = await data.journal.save(toRecord(after))
  if (!journaled.ok) return journaled
  const stored = await guardStorage(() => storeUnlessOvertaken(data, before?.state, after))
  if (!stored.ok) await takeBack(data, after.localKey, before)
  return stored
}

class Overtaken extends Error {}

/** The look at the row and the writing are asked for at once; where somebody was quicker, nothing of it was written. */
async function storeUnlessOvertaken(
  data: WorkspaceData,
  stateBefore: string | undefined,
  after: CustomerToKeep,
): Promise<Result<void, AppError>> {
  try {
    await writeRows(data, async (writer) => {
      const [state] = await Promise.all([writer.stateOf(after.localKey), writer.put(after)])
      if (state !== stateBefore) throw new Overtaken()
    })
    return ok(undefined)
  } catch (error) {
    if (error instanceof Overtaken) return err(appError('conflict'))
    throw error
  }
}

/**
 * Answers for a customer that is already as the agent wants it. The journal is told once more: an earlier change that
 * failed on both disks may have left it ahead of the row, and the next start would believe it.
 */
export function confirmKept(data: WorkspaceData, customer: SoundCustomer): Promise<Result<void, AppError>> {
  return data.journal.save(toRecord(customer))
}

/** An unsent customer as the journal keeps it; everything submitted is `queued` there. */
export function toRecord({ localKey, state, content, entry }: CustomerToKeep): JournalRecord {
  return state === 'draft' || entry === null
    ? { localKey, state: 'draft', content, body: null }
    : {
        localKey,
        state: 'queued',
        content,
        body: entry.body,
        ...(entry.heldFor === 'agent' && { isHeld: true }),
      }
}

// Should this fail too, the rows are unharmed and the journal ahead of them until the agent's next word on this customer.
async function takeBack(data: WorkspaceData, localKey: string, before: SoundCustomer | undefined) {
  const wasUnsent = before !== undefined && isUnsent(before.state)
  await (wasUnsent ? data.journal.save(toRecord(before)) : data.journal.settle([localKey]))
}
