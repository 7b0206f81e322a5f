import { join } from 'node:path'
import Store from 'electron-store'

/** One JSON object on disk. */
export type JsonFile = {
  readonly path: string
  /** The whole object, empty when there is no file; throws when it cannot be read or is no JSON. */
  read(): Record<string, unknown>
  /** Replaces the whole object, atomically; throws when that fails. */
  write(content: Record<string, unknown>): void
}

/** A JSON file kept by electron-store, which only the user can read. It is first touched at the first read. */
export function createJsonFile(where: { folder: string; name: string }): JsonFile {
  let opened: Store | null = null
  // Opening reads the file and throws when it is damaged, so it is left to the methods, whose callers expect that.
  const open = () => (opened ??= new Store({ cwd: where.folder, name: where.name, configFileMode: 0o600 }))
  return {
    path: join(where.folder, `${where.name}.json`),
    read: () => open().store,
    write: (content) => {
      open().store = content
    },
  }
}
