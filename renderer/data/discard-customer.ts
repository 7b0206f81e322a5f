import { isEditable } from '@shared/domain/customer-state'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { keepUnsent, toRecord } from './keep-unsent'
import { guardStorage } from './storage-errors'
import { withoutHold } from './hold-customer'
import { findSound, toDraft } from './unsent-customers'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository, SoundCustomer } from './workspace-session'
import { writeRows } from './write-rows'

/**
 * Discards in an order that a crash cannot turn into a loss or a send: the journal first learns that the customer is a
 * draft again, then row and entry go in one transaction, then the journal forgets it. Should that not be on disk when
 * the power goes, the next start shows the discarded customer again, as a draft at most.
 */
export function createDiscard(data: WorkspaceData): CustomerRepository['discard'] {
  return (localKey) =>
    data.lock(localKey, async () => {
      const found = await findSound(data, localKey)
      if (!found.ok) return found
      const customer = found.value
      if (!isEditable(customer.state)) return err(appError('conflict'))
      const removed = await removeUnsent(data, customer)
      return removed.ok ? ok(customer) : removed
    })
}

/** Takes a discard back. What cannot be put back is neither lost nor sent: the next start shows it as a draft. */
export function createRestore(data: WorkspaceData): CustomerRepository['restore'] {
  return (discarded) =>
    data.lock(discarded.localKey, async () => {
      const found = await findSound(data, discarded.localKey)
      if (found.ok) return err(appError('conflict'))
      if (found.error.code !== 'not-found') return found
      const restored = await keepUnsent(data, { before: undefined, after: withoutHold(discarded, 'undo') })
      // A row that came meanwhile is somebody's newer word, and the journal has that.
      if (!restored.ok && restored.error.code !== 'conflict')
        await data.journal.save(toRecord(toDraft(data, discarded)))
      return restored
    })
}

async function removeUnsent(data: WorkspaceData, customer: SoundCustomer): Promise<Result<void, AppError>> {
  const { localKey } = customer
  // Also for what the row says is a draft: a submit that failed on both disks may have left the journal ahead.
  const calledBack = await data.journal.save(toRecord(toDraft(data, customer)))
  if (!calledBack.ok) return calledBack
  const removed = await guardStorage(() =>
    writeRows(data, async (writer) => {
      if ((await writer.find(localKey))?.state !== customer.state) return err(appError('conflict'))
      await writer.remove(localKey)
      return ok(undefined)
    }),
  )
  if (removed.ok) await data.journal.settle([localKey])
  else await data.journal.save(toRecord(customer))
  return removed
}
