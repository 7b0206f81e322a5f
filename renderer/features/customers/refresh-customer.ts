import type { CustomerRepository } from '@renderer/data/workspace-session'
import type { DesktopApi } from '@shared/ipc/contract'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'

type Deps = { readonly desktop: Pick<DesktopApi, 'customers'>; readonly customers: CustomerRepository }
type Target = { readonly workspaceId: string; readonly localKey: string; readonly serverId: string }

/** Reads a synced customer from the server again; one that the server no longer knows is marked as gone. */
export async function refreshCustomer(
  { desktop, customers }: Deps,
  { workspaceId, localKey, serverId }: Target,
): Promise<Result<'refreshed' | 'gone', AppError>> {
  const retrieved = await desktop.customers.retrieve({ workspaceId, customerId: serverId })
  if (!retrieved.ok && retrieved.error.code === 'not-found') {
    const marked = await customers.markGone(localKey)
    return marked.ok ? ok('gone') : marked
  }
  if (!retrieved.ok) return retrieved
  const kept = await customers.keep(retrieved.value)
  return kept.ok ? ok('refreshed') : kept
}
