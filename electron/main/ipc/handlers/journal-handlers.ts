import type { WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import type { AppError } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'

/** The second copy of unsent work. */
export function createJournalHandlers({ services }: { services: WorkspaceServices }): Handlers['journal'] {
  return {
    async read({ workspaceId }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? journal.value.read() : journal
    },
    async save({ workspaceId, record }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? toNothing(await journal.value.save(record)) : journal
    },
    async saveAll({ workspaceId, records }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? toNothing(await journal.value.saveAll(records)) : journal
    },
    async settle({ workspaceId, localKeys }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? toNothing(await journal.value.settle(localKeys)) : journal
    },
  }
}

/** The contract's word for no value. */
function toNothing(outcome: Result<void, AppError>): Result<undefined, AppError> {
  return outcome.ok ? ok(undefined) : outcome
}
