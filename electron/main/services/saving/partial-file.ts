import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { syncFolder } from '@electron/main/services/files/sync-folder'

/** A file that takes its name only when it is whole. */
export type PartialFile = {
  append(text: string): Promise<void>
  /** Brings it to the disk, then puts it in the place of whatever has its name. */
  finish(): Promise<void>
  /** Removes it. */
  abandon(): Promise<void>
}

/** Begins a file beside the one it will be, so that it can take its name in one step; only the user can read it. */
export async function openPartialFile(path: string, id: string): Promise<PartialFile> {
  const partial = join(dirname(path), `.${basename(path)}.${id}.part`)
  const handle = await open(partial, 'wx', 0o600)
  return {
    append: async (text) => {
      await handle.writeFile(text)
    },
    async finish() {
      await handle.sync()
      await handle.close()
      await rename(partial, path)
      // When that fails, the file itself is whole and has its name.
      await syncFolder(dirname(path)).catch(() => undefined)
    },
    async abandon() {
      await handle.close().catch(() => undefined)
      await rm(partial, { force: true })
    },
  }
}

/** Whether a file at this path would lie in a folder, links resolved; throws when its own folder is not there. */
export async function liesWithin(folder: string, path: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(dirname(path)))
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
