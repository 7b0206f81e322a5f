import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { systemCode } from './storage-error'

/** Where folders cannot be brought to the disk (Windows, some network disks), there is nothing to be done. */
const CANNOT = ['EINVAL', 'EPERM', 'ENOTSUP', 'EBADF']

/** Brings the names in a folder to the disk: until then a power cut can take back that a file got its name. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  try {
    await handle.sync()
  } catch (error) {
    if (!CANNOT.includes(systemCode(error))) throw error
  } finally {
    await handle.close()
  }
}

/** The same for what must not wait its turn. */
export function syncFolderNow(folder: string): void {
  const handle = openFolder(folder)
  if (handle === null) return
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!CANNOT.includes(systemCode(error))) throw error
  } finally {
    closeSync(handle)
  }
}

function openFolder(folder: string): number | null {
  try {
    return openSync(folder, 'r')
  } catch {
    return null
  }
}
