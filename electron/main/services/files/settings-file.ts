import { constants, copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { z } from '@shared/zod'
import type { JsonFile } from './json-file'
import { storageError, systemCode } from './storage-error'

/** A file of settings that is checked on every read. */
export type SettingsFile<T> = {
  /** Where the file is, to tell the user. */
  readonly path: string
  /** `row-damaged`: the file is not what we write; it stays as it is and a copy is beside it. `row-too-new`: a later Outpost wrote it. */
  read(): Result<T, AppError>
  /** Replaces what is there; refuses as `read` does, so that a damaged file is never written over. */
  change(next: (present: T) => T): Result<void, AppError>
}

const envelopeSchema = z.object({ version: z.number().int().min(1), content: z.unknown() })

/** Keeps one value of a known shape in a JSON file, `initial` until it is first changed. */
export function createSettingsFile<T>(deps: {
  file: JsonFile
  schema: z.ZodType<T>
  initial: T
  /** Begins anew in place of a damaged file; for what is only a convenience. */
  isExpendable?: boolean
  /** Counted up when an earlier Outpost could not read what is written now. */
  version?: number
}): SettingsFile<T> {
  const { file, version = 1 } = deps
  const readAsItIs = (): Result<T, AppError> => {
    const stored = readStored(file)
    if (!stored.ok) return stored
    if (stored.value === null) return ok(deps.initial)
    if (stored.value.version > version) return err(appError('row-too-new'))
    const content = deps.schema.safeParse(stored.value.content)
    return content.success ? ok(content.data) : damaged(file)
  }
  const read = (): Result<T, AppError> => {
    const found = readAsItIs()
    const isGivenUp = deps.isExpendable === true && !found.ok && found.error.code === 'row-damaged'
    return isGivenUp ? startOver(file, deps.initial) : found
  }
  return {
    path: file.path,
    read,
    change(next) {
      const present = read()
      return present.ok ? write(file, { version, content: next(present.value) }) : present
    },
  }
}

/** Removes a damaged file, of which there is a copy by now. */
function startOver<T>(file: JsonFile, initial: T): Result<T, AppError> {
  try {
    rmSync(file.path, { force: true })
    return ok(initial)
  } catch (error) {
    return err(storageError(error))
  }
}

function readStored(file: JsonFile): Result<z.infer<typeof envelopeSchema> | null, AppError> {
  try {
    if (!existsSync(file.path)) return ok(null)
    const envelope = envelopeSchema.safeParse(file.read())
    return envelope.success ? ok(envelope.data) : damaged(file)
  } catch (error) {
    return error instanceof SyntaxError ? damaged(file) : err(storageError(error))
  }
}

function write(file: JsonFile, envelope: { version: number; content: unknown }): Result<void, AppError> {
  try {
    file.write(envelope)
    return ok(undefined)
  } catch (error) {
    return err(storageError(error))
  }
}

/** Copies the damaged file beside itself, once for each time it was written, for someone to mend it from. */
function damaged(file: JsonFile): Result<never, AppError> {
  try {
    const writtenAt = Math.trunc(statSync(file.path).mtimeMs)
    const copy = file.path.replace(/\.json$/, `.damaged-${writtenAt}.json`)
    copyFileSync(file.path, copy, constants.COPYFILE_EXCL)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return err(storageError(error))
  }
  return err(appError('row-damaged', 'settings file'))
}
