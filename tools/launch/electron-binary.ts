import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { hasDisplay } from '../process/has-display.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The script with which the `electron` package fetches its binary. */
export const electronInstaller = path.join(folder, 'install.js')

/** Electron's program when its binary has been fetched and can show a window here (it has no headless mode), else null. */
export function electronBinary(): string | null {
  if (!hasDisplay()) return null
  const pathFile = path.join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}
