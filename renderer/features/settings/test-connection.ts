import type { DesktopApi } from '@shared/ipc/contract'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { WorkspaceDraft } from './workspace-draft'

/** What is tested: what stands in the form, or what is stored when no new credentials were typed. */
export type Tested =
  | { readonly kind: 'typed'; readonly draft: WorkspaceDraft }
  | { readonly kind: 'stored'; readonly workspaceId: string }

/** Asks the server whether address, certificate, credentials and permission are in order. */
export function testConnection(
  desktop: Pick<DesktopApi, 'workspaces'>,
  tested: Tested,
): Promise<Result<{ accountName: string }, AppError>> {
  if (tested.kind === 'stored') return desktop.workspaces.testStored({ workspaceId: tested.workspaceId })
  const { baseUrl, apiKey, apiSecret } = tested.draft
  return desktop.workspaces.testConnection({ baseUrl, apiKey, apiSecret })
}
