import { attemptCreate, notSent } from '@electron/main/services/attempt-create'
import type { WorkspaceServices } from '@electron/main/services/workspace-services'
import type { AppError, ErrorCode } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'
import type { CustomerPage } from '@shared/sync/ports'

/** The server's customers: one attempt to create, and the reads. */
export function createCustomersHandlers(deps: {
  services: WorkspaceServices
  onVerdictNotNoted: (code: ErrorCode) => void
}): Handlers['customers'] {
  const { services, onVerdictNotNoted } = deps
  return {
    async create({ workspaceId, localKey, body }) {
      const [connection, journal] = [
        await services.connection(workspaceId),
        await services.journal(workspaceId),
      ]
      if (!connection.ok) return ok(notSent(connection.error.code))
      if (!journal.ok) return ok(notSent(journal.error.code))
      const { client } = connection.value
      return ok(
        await attemptCreate({ client, journal: journal.value, onVerdictNotNoted }, { localKey, body }),
      )
    },
    async retrieve({ workspaceId, customerId }) {
      const connection = await services.connection(workspaceId)
      return connection.ok ? connection.value.client.retrieve(customerId) : connection
    },
    async findByReference({ workspaceId, reference }) {
      const connection = await services.connection(workspaceId)
      return connection.ok ? toPage(await connection.value.client.findByReference(reference)) : connection
    },
    async search({ workspaceId, text }) {
      const connection = await services.connection(workspaceId)
      return connection.ok ? toPage(await connection.value.client.search(text)) : connection
    },
  }
}

/** The contract's page, which may be changed by whoever gets it. */
function toPage(answer: Result<CustomerPage, AppError>) {
  return answer.ok ? ok({ ...answer.value, customers: [...answer.value.customers] }) : answer
}
