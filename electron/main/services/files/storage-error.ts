import { appError, type AppError } from '@shared/errors'

/** Names what a failed disk operation means; its own text may hold paths and stays out. */
export function storageError(error: unknown): AppError {
  return appError(isDiskFull(error) ? 'disk-full' : 'storage-failed', systemCode(error))
}

/** Whether there is no room left on the disk, or none for this user. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(systemCode(error))
}

/** The operating system's code of an error (`ENOENT`), or its name where there is none. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
