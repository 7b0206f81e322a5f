import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** The one key under which a passphrase puts every workspace's secrets; in memory only while it is needed. */
export type LockKey = {
  /** Null when there is no passphrase; `locked` when there is one and the key is not here. */
  get(): Result<Uint8Array | null, AppError>
  put(key: Uint8Array): void
  /** Overwrites the key in memory and forgets it. */
  drop(): void
}

/** Holds the lock key; `isNeeded` says whether a passphrase is set. */
export function createLockKey(isNeeded: () => boolean): LockKey {
  let held: Uint8Array | null = null
  const drop = () => {
    held?.fill(0)
    held = null
  }
  return {
    get() {
      if (held !== null) return ok(held)
      return isNeeded() ? err(appError('locked')) : ok(null)
    },
    put(key) {
      drop()
      held = key
    },
    drop,
  }
}
