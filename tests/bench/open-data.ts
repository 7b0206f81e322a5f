import { hexToBytes } from '@noble/ciphers/utils.js'
import { createSealer } from '@shared/seal'
import { createKeyedLock } from '@renderer/data/keyed-lock'
import { openDatabase } from '@renderer/data/open-database'
import { createRowChanges } from '@renderer/data/row-changes'
import { createSealedRows } from '@renderer/data/sealed-rows'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import { createDesktopJournal } from '@renderer/sync/desktop-journal'
import { browserClock, randomBytes } from '@renderer/sync/clock'
import type { DesktopApi } from '@shared/ipc/contract'

export type OpenData = {
  readonly desktop: DesktopApi
  readonly data: WorkspaceData
  readonly key: Uint8Array
  readonly workspaceId: string
}

/** Opens a workspace beside the app's own session, by its name; without one the first there is. */
export async function openData(name?: string): Promise<OpenData> {
  const { desktop } = globalThis as unknown as { desktop: DesktopApi }
  const listed = await desktop.workspaces.list()
  const workspaces = listed.ok ? listed.value : []
  const workspaceId = workspaces.find((workspace) => name === undefined || workspace.name === name)?.id ?? ''
  const opened = await desktop.workspaces.open({ workspaceId })
  const db = await openDatabase(workspaceId)
  if (!opened.ok || !db.ok) throw new Error('The workspace does not open')
  const key = hexToBytes(opened.value.dataKey)
  const data: WorkspaceData = {
    db: db.value,
    rows: createSealedRows(createSealer({ key, workspaceId, randomBytes })),
    journal: createDesktopJournal(desktop, workspaceId),
    changes: createRowChanges(),
    lock: createKeyedLock(),
    clock: browserClock,
  }
  return { desktop, data, key, workspaceId }
}
