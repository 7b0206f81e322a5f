import type { DesktopApi } from '@shared/ipc/contract'
import type { Journal } from '@renderer/data/workspace-data'

/** Main's journal of one workspace. */
export function createDesktopJournal(desktop: Pick<DesktopApi, 'journal'>, workspaceId: string): Journal {
  return {
    read: () => desktop.journal.read({ workspaceId }),
    save: (record) => desktop.journal.save({ workspaceId, record }),
    saveAll: (records) => desktop.journal.saveAll({ workspaceId, records: [...records] }),
    settle: (localKeys) => desktop.journal.settle({ workspaceId, localKeys }),
  }
}
