import { databaseName, type DatabaseOptions } from './database'
import { readNewestRows } from './list-newest'
import { openDatabase } from './open-database'
import { guardStorage } from './storage-errors'
import { ok } from '@shared/result'

/**
 * Has the disk and the browser bring a workspace's database to hand before anybody may look into it, and answers how to
 * let go of it. What is sealed stays sealed. A failure is told by whoever opens the database to work with it.
 */
export async function holdDatabase(workspaceId: string, options: DatabaseOptions = {}): Promise<() => void> {
  // One that is not there is not made.
  if (!(await isThere(workspaceId, options))) return () => undefined
  const opened = await openDatabase(workspaceId, options)
  if (!opened.ok) return () => undefined
  const db = opened.value
  await guardStorage(async () => ok(await readNewestRows(db)))
  return () => db.close()
}

async function isThere(workspaceId: string, options: DatabaseOptions): Promise<boolean> {
  const factory: IDBFactory = options.dexie?.indexedDB ?? indexedDB
  return (await factory.databases()).some(({ name }) => name === databaseName(workspaceId))
}
