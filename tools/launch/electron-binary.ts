import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The script with which the `electron` package fetches its binary. */
export const electronInstaller = path.join(folder, 'install.js')

/** Electron's program when its binary has been fetched, else null. */
export function electronBinary(): string | null {
  const pathFile = path.join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}
