import type { WorkspaceServices } from '@electron/main/services/workspace-services'
import type { Handlers } from '@shared/ipc/contract'

/** The second copy of unsent work. */
export function createJournalHandlers({ services }: { services: WorkspaceServices }): Handlers['journal'] {
  return {
    async read({ workspaceId }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? journal.value.read() : journal
    },
    async save({ workspaceId, record }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? journal.value.save(record) : journal
    },
    async settle({ workspaceId, localKeys }) {
      const journal = await services.journal(workspaceId)
      return journal.ok ? journal.value.settle(localKeys) : journal
    },
  }
}
