import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonFile } from '@electron/main/services/files/json-file'

/** A JSON file without electron-store, which only runs inside Electron. */
export function createPlainJsonFile(folder: string, name: string): JsonFile {
  const path = join(folder, `${name}.json`)
  return {
    path,
    read: () => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {}),
    write: (content) => replaceFile(path, JSON.stringify(content)),
  }
}

/** As a whole or not at all, as electron-store does it. */
function replaceFile(path: string, content: string): void {
  const next = `${path}.next`
  try {
    writeFileSync(next, content)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
  renameSync(next, path)
}
