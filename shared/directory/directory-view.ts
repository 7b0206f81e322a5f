import type { AppError } from '@shared/errors'
import type { DirectoryRecord } from './directory-record'

/**
 * What the directory is doing. `yielding`: the outbox comes first. `waiting`: tries again by itself at `nextAt`.
 * `stopped`: only a person can put it right. `resting`: the next reading is not due yet.
 */
export type DirectoryDoing =
  'off' | 'paused' | 'reading' | 'checking' | 'yielding' | 'waiting' | 'stopped' | 'resting'

/** The directory as it is shown. */
export type DirectoryView = {
  readonly record: DirectoryRecord
  readonly doing: DirectoryDoing
  /** Customers that this reading has shown so far. */
  readonly seen: number
  /** Of the customers here that the list did not have, how many were asked for. */
  readonly checked: { readonly done: number; readonly of: number } | null
  /** Why it waits or has stopped. */
  readonly error: AppError | null
  /** When it goes on by itself, epoch ms; null when it does not, or is at work. */
  readonly nextAt: number | null
}
