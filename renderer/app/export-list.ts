import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { startOfDay, toListQuery } from '@renderer/features/customers/customer-filters'
import { wholeList, type UiStore } from '@renderer/state/ui-store'

/** Offers the customers of the list, as it is filtered now, for an export. */
export async function exportList(
  uiStore: UiStore,
  { workspace, index }: Pick<WorkspaceSession, 'workspace' | 'index'>,
): Promise<void> {
  const filter = uiStore.getState().filters[workspace.id] ?? wholeList
  const localKeys = await index.keys(toListQuery(filter, startOfDay(Date.now())))
  uiStore.getState().ask({ kind: 'export', localKeys })
}
