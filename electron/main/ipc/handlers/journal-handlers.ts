import type { WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import { appError, type AppError } from '@shared/errors'
import type { Handlers, JournalRecord } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'

/** Most text of one customer, and of all that come with one command, characters of JSON. No more than 200,000 can be sent. */
export const MAX_RECORD = 2_000_000
export const MAX_RECORDS = 4 * MAX_RECORD

/** The second copy of unsent work; `too-large` for more of it than anybody types or imports. */
export function createJournalHandlers({ services }: { services: WorkspaceServices }): Handlers['journal'] {
  return {
    async read({ workspaceId }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? journal.value.read() : journal
    },
    async save({ workspaceId, record }) {
      if (isTooLarge([record])) return err(appError('too-large'))
      const journal = await services.journal(workspaceId)
      return journal.ok ? toNothing(await journal.value.save(record)) : journal
    },
    async saveAll({ workspaceId, records }) {
      if (isTooLarge(records)) return err(appError('too-large'))
      const journal = await services.journal(workspaceId)
      return journal.ok ? toNothing(await journal.value.saveAll(records)) : journal
    },
    async settle({ workspaceId, localKeys, isSynced = false }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? toNothing(await journal.value.settle(localKeys, { isSynced })) : journal
    },
  }
}

function isTooLarge(records: readonly JournalRecord[]): boolean {
  const sizes = records.map((record) => JSON.stringify(record).length)
  return sizes.some((size) => size > MAX_RECORD) || sizes.reduce((sum, size) => sum + size, 0) > MAX_RECORDS
}

/** The contract's word for no value. */
function toNothing(outcome: Result<void, AppError>): Result<undefined, AppError> {
  return outcome.ok ? ok(undefined) : outcome
}
