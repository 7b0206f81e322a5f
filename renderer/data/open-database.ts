import { Dexie } from 'dexie'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { databaseName, WorkspaceDatabase, type DatabaseOptions } from './database'
import { schemaHistory } from './schema-history'
import { guardStorage, toStorageError } from './storage-errors'

// Dexie stores version 1 as 10, to have room for its own patches.
const DEXIE_VERSION_FACTOR = 10

/** Opens a workspace's database and brings it up to date. On an error it is closed and as it was. */
export function openDatabase(
  workspaceId: string,
  options: DatabaseOptions = {},
): Promise<Result<WorkspaceDatabase, AppError>> {
  return guardStorage(async () => {
    if (await isFromLaterVersion(workspaceId, options)) return err(appError('row-too-new'))
    const database = new WorkspaceDatabase(workspaceId, options)
    try {
      await database.open()
    } catch (error) {
      database.close()
      if (database.isUpgradeUnfinished) return err(appError('upgrade-failed'))
      if (error instanceof Error) return err(toStorageError(error))
      throw error
    }
    return ok(database)
  })
}

/** Deletes all rows of a workspace from this computer, for good. */
export function deleteDatabase(
  workspaceId: string,
  options: DatabaseOptions = {},
): Promise<Result<void, AppError>> {
  return guardStorage(async () => {
    await new Dexie(databaseName(workspaceId), options.dexie).delete()
    return ok(undefined)
  })
}

// Asked before Dexie opens anything: Dexie would open a later database all the same and add what it misses.
async function isFromLaterVersion(workspaceId: string, options: DatabaseOptions): Promise<boolean> {
  const factory: IDBFactory = options.dexie?.indexedDB ?? indexedDB
  const known = Math.max(...(options.history ?? schemaHistory).map(({ version }) => version))
  const installed = (await factory.databases()).find(({ name }) => name === databaseName(workspaceId))
  return Math.floor((installed?.version ?? 0) / DEXIE_VERSION_FACTOR) > known
}
