import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

/** The program of the pinned Node, whichever Node runs this. */
export function node24(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const folder = path.dirname(createRequire(import.meta.url).resolve('node/package.json'))
  return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}
