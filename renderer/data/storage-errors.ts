import { Dexie } from 'dexie'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, type Result } from '@shared/result'

const codeOf: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'disk-full',
  VersionError: 'row-too-new',
  UpgradeError: 'upgrade-failed',
}

const dexieNames = new Set(Object.values(Dexie.errnames as Readonly<Record<string, string>>))

/** Runs work on the database; what IndexedDB or Dexie throws comes back as a coded error, bugs are thrown on. */
export async function guardStorage<T, E>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | AppError>> {
  try {
    return await work()
  } catch (error) {
    if (!isStorageError(error)) throw error
    return err(toStorageError(error))
  }
}

/** The coded error for what Dexie threw: decided by the name of the error or of the one it wraps. */
export function toStorageError(error: Error): AppError {
  for (let cause: unknown = error; cause instanceof Error; cause = innerOf(cause)) {
    const code = codeOf[cause.name]
    if (code !== undefined) return appError(code, cause.name)
  }
  return appError('storage-failed', error.name)
}

function isStorageError(error: unknown): error is Error {
  return error instanceof Error && (error instanceof DOMException || dexieNames.has(error.name))
}

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : undefined
}
