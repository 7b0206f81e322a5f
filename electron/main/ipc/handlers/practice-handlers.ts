import type { PracticeApi } from '@electron/practice-api/practice-api'
import type { WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import { appError, type AppError } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'

/** The faults of a practice workspace's server. */
export function createPracticeHandlers({ services }: { services: WorkspaceServices }): Handlers['practice'] {
  const practiceOf = async (workspaceId: string): Promise<Result<PracticeApi, AppError>> => {
    const connection = await services.connection(workspaceId)
    if (!connection.ok) return connection
    const { practice } = connection.value
    return practice === null ? err(appError('bad-input', 'not a practice workspace')) : ok(practice)
  }
  return {
    async faults({ workspaceId }) {
      const practice = await practiceOf(workspaceId)
      return practice.ok ? ok(practice.value.faults()) : practice
    },
    async setFaults({ workspaceId, faults }) {
      const practice = await practiceOf(workspaceId)
      if (!practice.ok) return practice
      await practice.value.setFaults(faults)
      return ok(undefined)
    },
  }
}
