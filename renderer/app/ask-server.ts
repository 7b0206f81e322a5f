import type { ConnectivityAction } from '@renderer/ui/connectivity-words'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import type { Services } from './services'
import { checkConnectivity } from './workspaces'

export type ServerAction = Exclude<ConnectivityAction, 'edit-workspace'>

/** Does what a state of the way to the server offers, and looks how things stand then. */
export async function askServer(
  services: Services,
  { action, workspaceId }: { action: ServerAction; workspaceId: string },
): Promise<void> {
  if (action === 'sign-in') {
    const opened = await services.desktop.connectivity.openSignInPage()
    if (!opened.ok) notifyFailed(wordsFor(opened.error))
    return
  }
  const slot = services.sessions.store.getState()[workspaceId]
  if (action === 'resume' && slot?.state === 'open') await slot.session.sync.resume()
  await checkConnectivity(services, workspaceId)
}
