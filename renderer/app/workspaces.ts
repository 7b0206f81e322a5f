import type { Workspace } from '@shared/domain/workspace'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { Services } from './services'

/** Opens every workspace of this computer and shows the one that was last on show. */
export async function startWorkspaces(services: Services): Promise<Result<void, AppError>> {
  const { desktop, sessionStore } = services
  const listed = await desktop.workspaces.list()
  if (!listed.ok) return listed
  sessionStore.getState().setWorkspaces(listed.value)
  showOneOf(services, listed.value)
  for (const workspace of listed.value) openWorkspace(services, workspace.id)
  sessionStore.getState().setStarted(true)
  return ok(undefined)
}

/** Opens every workspace, and answers when the one on show is there: what is then rendered is rendered once. */
export async function startToShow(services: Services): Promise<void> {
  const started = await startWorkspaces(services)
  const { activeWorkspaceId } = services.uiStore.getState()
  if (started.ok && activeWorkspaceId !== null) await services.sessions.open(activeWorkspaceId)
}

/** Takes in what was changed of a workspace, and tries to open it again if that had failed. */
export function updateWorkspace(services: Services, workspace: Workspace) {
  services.sessionStore.getState().putWorkspace(workspace)
  openWorkspace(services, workspace.id)
}

/** Takes in a workspace that was just added, opens it and shows it. */
export function joinWorkspace(services: Services, workspace: Workspace) {
  services.sessionStore.getState().putWorkspace(workspace)
  services.uiStore.getState().showWorkspace(workspace.id)
  openWorkspace(services, workspace.id)
}

/** Shows another workspace, if there is one, in place of one that was removed, and deletes what is left of it here. */
export function leaveWorkspace(services: Services, workspaceId: string): Promise<Result<void, AppError>> {
  services.sessionStore.getState().dropWorkspace(workspaceId)
  showOneOf(services, services.sessionStore.getState().workspaces)
  return services.sessions.forget(workspaceId)
}

/** Asks a workspace's server how things stand and notes the answer. */
export async function checkConnectivity(services: Services, workspaceId: string): Promise<void> {
  const checked = await services.desktop.connectivity.check({ workspaceId })
  if (checked.ok) services.sessionStore.getState().noteConnectivity(checked.value)
}

function openWorkspace(services: Services, workspaceId: string) {
  void services.sessions.open(workspaceId)
  void checkConnectivity(services, workspaceId)
}

function showOneOf({ uiStore }: Services, workspaces: readonly Workspace[]) {
  const { activeWorkspaceId, showWorkspace } = uiStore.getState()
  const isThere = workspaces.some(({ id }) => id === activeWorkspaceId)
  if (!isThere) showWorkspace(workspaces[0]?.id ?? null)
}
