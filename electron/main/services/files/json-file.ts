import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import { systemCode } from './storage-error'
import { syncFolderNow } from './sync-folder'

/** One JSON object on disk. */
export type JsonFile = {
  readonly path: string
  /** The whole object, empty when there is no file; throws when it cannot be read or is no JSON. */
  read(): Record<string, unknown>
  /** Replaces the whole object or, when that fails, throws and leaves what is there. */
  write(content: Record<string, unknown>): void
}

/** How often, and after which pause, a file is put in its place that another program (a virus scanner) holds open. */
const TRIES = 20
const PAUSE_MS = 25

/** A JSON file kept by electron-store, which only the user can read. It is first touched at the first read. */
export function createJsonFile(where: {
  folder: string
  name: string
  /** electron-store has opened a file. */
  onOpened?: () => void
  syncFolder?: typeof syncFolderNow
}): JsonFile {
  const { folder, syncFolder = syncFolderNow } = where
  const pathOf = (name: string) => join(folder, `${name}.json`)
  const nextName = `${where.name}.next`
  const [path, next] = [pathOf(where.name), pathOf(nextName)]
  let opened: Store | null = null
  // Opening reads the file and throws when it is damaged, so it is left to the methods, whose callers expect that.
  const open = (name: string) => {
    const store = new Store({ cwd: folder, name, configFileMode: 0o600 })
    where.onOpened?.()
    return store
  }
  return {
    path,
    read() {
      // A run that was cut short may have left what it was about to write, which is not to be kept: it may need no passphrase.
      if (opened === null) rmSync(next, { force: true })
      return (opened ??= open(where.name)).store
    },
    write(content) {
      try {
        rmSync(next, { force: true })
        writeWhole(open(nextName), content)
        putInPlace(next, path)
      } catch (error) {
        rmSync(next, { force: true })
        throw error
      }
      try {
        syncFolder(folder)
      } catch {
        // It is whole and in its place; only a power cut within the next seconds could still take that back.
      }
    },
  }
}

/** electron-store takes for whole what a disk that is nearly full took only in part, so it is read back. */
function writeWhole(store: Store, content: Record<string, unknown>): void {
  store.store = content
  if (textOf(() => store.store) === textOf(() => content)) return
  throw Object.assign(new Error('Only a part was written'), { code: 'ENOSPC' })
}

/** Null for what is no JSON. */
function textOf(read: () => unknown): string | null {
  try {
    return JSON.stringify(read())
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function putInPlace(from: string, to: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (tries === TRIES || !['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    }
  }
}
