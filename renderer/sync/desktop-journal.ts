import { MAX_SETTLED_AT_ONCE, type DesktopApi } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import type { Journal } from '@renderer/data/workspace-data'

/** Main's journal of one workspace. */
export function createDesktopJournal(desktop: Pick<DesktopApi, 'journal'>, workspaceId: string): Journal {
  return {
    read: () => desktop.journal.read({ workspaceId }),
    save: (record) => desktop.journal.save({ workspaceId, record }),
    saveAll: (records) => desktop.journal.saveAll({ workspaceId, records: [...records] }),
    async settle(localKeys, options = { isSynced: false }) {
      // All that were discarded while the journal could not be written may come at once.
      for (let from = 0; from < localKeys.length; from += MAX_SETTLED_AT_ONCE) {
        const part = localKeys.slice(from, from + MAX_SETTLED_AT_ONCE)
        const settled = await desktop.journal.settle({ workspaceId, localKeys: part, ...options })
        if (!settled.ok) return settled
      }
      return ok(undefined)
    },
  }
}
