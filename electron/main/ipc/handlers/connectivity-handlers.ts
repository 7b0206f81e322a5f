import type { WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import type { SignInPage } from '@electron/main/sign-in-page'
import { appError, type ErrorCode } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'

/** Failures that kept the request on this computer, so that it showed nothing of the server. */
const UNASKED = new Set<ErrorCode>([
  'workspace-unknown',
  'credentials-needed',
  'secrets-unavailable',
  'secret-unreadable',
])

/** How things stand with a workspace's server. */
export function createConnectivityHandlers(deps: {
  services: WorkspaceServices
  signIn: SignInPage
}): Handlers['connectivity'] {
  return {
    async openSignInPage() {
      return (await deps.signIn.open()) ? ok(undefined) : err(appError('no-sign-in-page'))
    },
    async check({ workspaceId }) {
      const connection = await deps.services.connection(workspaceId)
      if (!connection.ok) return connection
      const answer = await connection.value.client.whoAmI()
      if (!answer.ok && UNASKED.has(answer.error.code)) return answer
      return ok(connection.value.connectivity.current())
    },
  }
}
