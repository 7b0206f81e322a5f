import { hexToBytes } from '@noble/ciphers/utils.js'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import { openDatabase } from '@renderer/data/open-database'
import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { heal } from './heal'
import { assembleData, type SessionDeps } from './open-session'
import { browserPlatform } from './platform'
import { startSync } from './start-sync'
import { tellTally } from './tell-tally'

/** Runs a workspace's engine and nothing else: no list, no search, nothing that a page could show. */
export async function openSendingSession({
  desktop,
  workspaceId,
  platform = browserPlatform(),
}: SessionDeps): Promise<Result<Pick<WorkspaceSession, 'close'>, AppError>> {
  const opened = await desktop.workspaces.open({ workspaceId })
  if (!opened.ok) return opened
  const database = await openDatabase(workspaceId, platform.database)
  if (!database.ok) return database
  const key = hexToBytes(opened.value.dataKey)
  const data = assembleData({ desktop, workspaceId, platform, db: database.value, key })
  await heal(data)
  const sync = startSync({ data, workspaceId, desktop, platform })
  const stopTelling = tellTally({ data, workspaceId, desktop, platform })
  return ok({
    async close() {
      await sync.stop()
      stopTelling()
      data.db.close()
      key.fill(0)
    },
  })
}
