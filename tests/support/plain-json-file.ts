import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonFile } from '@electron/main/services/files/json-file'

/** A JSON file without electron-store, which only runs inside Electron. */
export function createPlainJsonFile(folder: string, name: string): JsonFile {
  const path = join(folder, `${name}.json`)
  return {
    path,
    read: () => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {}),
    write: (content) => writeFileSync(path, JSON.stringify(content)),
  }
}
