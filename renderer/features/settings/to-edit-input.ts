import { parseBaseUrl, type Workspace } from '@shared/domain/workspace'
import type { DesktopApi } from '@shared/ipc/contract'
import type { WorkspaceDraft } from './workspace-draft'

type EditInput = Parameters<DesktopApi['workspaces']['edit']>[0]

/** Only what was changed: an empty key or secret and an address that is the same stay as they are stored. */
export function toEditInput(workspace: Workspace, draft: WorkspaceDraft): EditInput {
  const isMoved = workspace.environment !== 'practice' && parseBaseUrl(draft.baseUrl) !== workspace.baseUrl
  return {
    workspaceId: workspace.id,
    name: draft.name,
    ...(isMoved && { baseUrl: draft.baseUrl }),
    ...(draft.apiKey.trim() !== '' && { apiKey: draft.apiKey }),
    ...(draft.apiSecret.trim() !== '' && { apiSecret: draft.apiSecret }),
  }
}
