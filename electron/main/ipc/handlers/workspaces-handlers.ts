import type { TryAccess } from '@electron/main/services/rocketkor/connect-workspace'
import type { WorkspaceList } from '@electron/main/services/workspaces/workspace-list'
import type { WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import { appError } from '@shared/errors'
import type { Handlers, Publish } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'

/** Workspaces: their list, their secrets, and whether their servers let us in. */
export function createWorkspacesHandlers(deps: {
  workspaces: WorkspaceList
  services: WorkspaceServices
  tryAccess: TryAccess
  publish: Publish
}): Handlers['workspaces'] {
  const { workspaces, services } = deps
  return {
    list: () => workspaces.list(),
    add: (input) => workspaces.add(input),
    addPractice: () => workspaces.addPractice(),
    async edit(input) {
      const edited = await workspaces.edit(input)
      if (!edited.ok) return edited
      if (edited.value.hasNewAccess) {
        services.reconnect(input.workspaceId)
        deps.publish('credentialsChanged', { workspaceId: input.workspaceId })
      }
      return ok(edited.value.workspace)
    },
    async remove({ workspaceId, confirmation }) {
      const record = workspaces.record(workspaceId)
      if (!record.ok) return record
      const isConfirmed = confirmation.trim() === record.value.name
      if (!isConfirmed && (await mayHoldUnsentWork(services, workspaceId)))
        return err(appError('confirmation-needed'))
      const removed = await workspaces.remove(workspaceId)
      if (removed.ok) await services.forget(workspaceId)
      return removed.ok ? ok(undefined) : removed
    },
    async open({ workspaceId }) {
      const workspace = await workspaces.get(workspaceId)
      if (!workspace.ok) return workspace
      const key = await workspaces.dataKey(workspaceId)
      if (!key.ok) return key
      return ok({ workspace: workspace.value, dataKey: Buffer.from(key.value).toString('hex') })
    },
    testConnection: (input) => deps.tryAccess(input),
    async testStored({ workspaceId }) {
      const connection = await services.connection(workspaceId)
      return connection.ok ? connection.value.client.whoAmI() : connection
    },
  }
}

/** A journal or a line of it that cannot be read may hold anything. */
async function mayHoldUnsentWork(services: WorkspaceServices, workspaceId: string): Promise<boolean> {
  const journal = await services.journal(workspaceId)
  if (!journal.ok || (await journal.value.unsentCount()) > 0) return true
  const content = await journal.value.read()
  return !content.ok || content.value.damaged > 0
}
