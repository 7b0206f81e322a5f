import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Sealer } from '@shared/seal'
import { storageError, systemCode } from './storage-error'

/** One value in a file, sealed. */
export type SealedFile = {
  /** What was written last; undefined when nothing was yet. */
  read(): Promise<Result<unknown, AppError>>
  /** Rejects when the value could not be stored; the file then holds what it held before. One write at a time. */
  write(value: unknown): Promise<void>
  /** Moves what is there out of the way, to a name of its own, and answers where to. */
  setAside(): Promise<Result<string, AppError>>
}

/** Keeps a value in a file whose content is replaced as a whole or not at all. */
export function createSealedFile(deps: {
  path: string
  sealer: Sealer
  table: string
  randomUuid: () => string
}): SealedFile {
  const place = { table: deps.table, rowKey: deps.table }
  return {
    async read() {
      try {
        const opened = deps.sealer.open(place, await readFile(deps.path))
        return opened.ok ? opened : err(appError(opened.error, deps.table))
      } catch (error) {
        return systemCode(error) === 'ENOENT' ? ok(undefined) : err(storageError(error))
      }
    },
    write: (value) => replaceFile(deps.path, deps.sealer.seal(place, value)),
    async setAside() {
      const aside = `${deps.path}.damaged-${deps.randomUuid()}`
      try {
        await rename(deps.path, aside)
        return ok(aside)
      } catch (error) {
        return err(storageError(error))
      }
    },
  }
}

async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const next = `${path}.next`
  const handle = await open(next, 'w', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, path)
}
