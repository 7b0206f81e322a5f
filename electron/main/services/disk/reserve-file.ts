import { rmSync, statSync, writeFileSync } from 'node:fs'
import type { RandomBytes } from '@shared/seal'

/** Room for thousands of journal lines, or for a hundred times the settings. */
export const RESERVE_BYTES = 4 * 1024 ** 2

/** A file that only takes up room, to be given up when there is none left. */
export type ReserveFile = {
  isThere(): boolean
  /** Takes the room; takes none when there is not enough. */
  make(): void
  release(): void
}

/** The reserve at `path`. Its content is random, so that no file system can store it in less room. */
export function createReserveFile(deps: { path: string; randomBytes: RandomBytes }): ReserveFile {
  const { path } = deps
  const release = () => rmSync(path, { force: true })
  return {
    isThere: () => statSync(path, { throwIfNoEntry: false })?.size === RESERVE_BYTES,
    make() {
      try {
        writeFileSync(path, deps.randomBytes(RESERVE_BYTES), { mode: 0o600, flush: true })
      } catch {
        release()
      }
    },
    release,
  }
}
