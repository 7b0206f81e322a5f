import { hexToBytes } from '@noble/ciphers/utils.js'
import type { AppError } from '@shared/errors'
import type { DesktopApi } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'
import { createSealer } from '@shared/seal'
import { createCustomerIndex } from '@renderer/data/customer-index'
import { createCustomerRepository } from '@renderer/data/customer-repository'
import type { WorkspaceDatabase } from '@renderer/data/database'
import { createKeyedLock } from '@renderer/data/keyed-lock'
import { deleteDatabase, openDatabase } from '@renderer/data/open-database'
import { endUndoHolds } from '@renderer/data/hold-customer'
import { startSearchWorker } from '@renderer/data/search/start-search-worker'
import { createRowChanges } from '@renderer/data/row-changes'
import { createSealedRows } from '@renderer/data/sealed-rows'
import { createPlaceKeeper } from '@renderer/data/work-place'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { createDesktopJournal } from './desktop-journal'
import { heal } from './heal'
import { browserPlatform, type Platform } from './platform'
import { spareDisk } from './spare-disk'
import { startDirectory } from './start-directory'
import { startSync } from './start-sync'
import { tellTally } from './tell-tally'

export type SessionDeps = {
  readonly desktop: Pick<DesktopApi, 'workspaces' | 'customers' | 'journal' | 'outbox' | 'storage' | 'on'>
  readonly workspaceId: string
  readonly platform?: Platform
}

/**
 * Opens one workspace: its key from main, its database, the cross-check with the journal, then the index and the
 * engine. On an error nothing stays open. The index fills in the background.
 */
export async function openWorkspaceSession({
  desktop,
  workspaceId,
  platform = browserPlatform(),
}: SessionDeps): Promise<Result<WorkspaceSession, AppError>> {
  const [opened, database] = await Promise.all([
    desktop.workspaces.open({ workspaceId }),
    openDatabase(workspaceId, platform.database),
  ])
  if (!opened.ok) {
    if (database.ok) database.value.close()
    return opened
  }
  if (!database.ok) return database
  const key = hexToBytes(opened.value.dataKey)
  const data = assembleData({ desktop, workspaceId, platform, db: database.value, key })
  const index = createCustomerIndex({
    data,
    workspaceId,
    key,
    startSearch: platform.startSearch ?? startSearchWorker,
    onFailure: platform.onFailure,
  })
  // While the journal is read. Should anything be healed, what was read is forgotten again.
  const readAhead = index.readAhead()
  const healed = await heal(data)
  await endUndoHolds(data)
  void index.open()
  const sync = startSync({ data, workspaceId, desktop, platform })
  const customers = spareDisk(createCustomerRepository(data, platform.newKey), desktop)
  const directory = startDirectory({ data, customers, workspaceId, desktop, platform })
  const stopTelling = tellTally({ data, workspaceId, desktop, platform })
  await readAhead
  return ok({
    workspace: opened.value.workspace,
    customers,
    index,
    sync,
    directory,
    healed,
    place: createPlaceKeeper(data),
    async close() {
      index.close()
      await Promise.all([directory.stop(), sync.stop()])
      stopTelling()
      data.db.close()
    },
  })
}

/** Deletes all rows of a workspace that was removed; its session must be closed. */
export function deleteWorkspaceData(
  workspaceId: string,
  platform: Pick<Platform, 'database'> = {},
): Promise<Result<void, AppError>> {
  return deleteDatabase(workspaceId, platform.database)
}

type Parts = Required<SessionDeps> & { readonly db: WorkspaceDatabase; readonly key: Uint8Array }

/** What every part of a session works on. */
export function assembleData({ desktop, workspaceId, platform, db, key }: Parts): WorkspaceData {
  const { clock, randomBytes } = platform
  return {
    db,
    rows: createSealedRows(createSealer({ key, workspaceId, randomBytes })),
    journal: createDesktopJournal(desktop, workspaceId),
    changes: createRowChanges(),
    lock: createKeyedLock(),
    clock,
  }
}
