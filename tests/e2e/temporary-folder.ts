import { cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder for the temporary files of one app. It lies where such folders are short: the sockets in it may not have a
 * long name. `moveTo` keeps what was left in it.
 */
export function makeTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'op-'))
  return {
    env: { TMPDIR: folder, TEMP: folder, TMP: folder },
    moveTo(place: string): void {
      // Sockets and links cannot be copied, and hold nothing.
      const isContent = (path: string) => lstatSync(path).isFile() || lstatSync(path).isDirectory()
      cpSync(folder, place, { recursive: true, filter: isContent })
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}
