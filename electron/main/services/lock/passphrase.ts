import { bytesToHex, hexToBytes } from '@noble/ciphers/utils.js'
import { rewrapAll } from '@electron/main/services/workspaces/rewrap'
import type { SecretBox } from '@electron/main/services/workspaces/secret-box'
import {
  createSecretBoxes,
  isUnderLock,
  type GetLockKey,
} from '@electron/main/services/workspaces/secret-boxes'
import type { Vault, VaultFile } from '@electron/main/services/workspaces/vault-file'
import { formatRecoveryKey, parseRecoveryKey, RECOVERY_BYTES } from '@shared/domain/recovery-key'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { DATA_KEY_BYTES, type RandomBytes } from '@shared/seal'
import type { KeyWraps } from './key-wraps'
import type { LockKey } from './lock-key'
import type { LockRecord } from './lock-record'
import type { TryLimit } from './try-limit'
import type { InTurn } from './turns'

type Outcome<T> = Promise<Result<T, AppError>>
type Changed = Outcome<undefined>

/** The passphrase of the app: it wraps the lock key, and the lock key wraps every workspace's secrets. */
export type Passphrase = {
  isSet(): boolean
  record(): LockRecord | null
  /** Sets the first one and answers the recovery key, which is nowhere else in clear. */
  set(passphrase: string): Outcome<{ recoveryKey: string }>
  change(present: string, passphrase: string): Changed
  remove(present: string): Changed
  makeRecoveryKey(present: string): Outcome<{ recoveryKey: string }>
  /** Keeps a copy of the lock key that the system alone opens, for use after Touch ID; or gives it up. */
  keepTouchCopy(isKept: boolean): Changed
  /** Each of these three puts the lock key in its place. */
  openByPassphrase(passphrase: string): Changed
  openByTouchCopy(): Changed
  recover(recoveryKey: string, passphrase: string): Changed
}

type Deps = {
  vault: VaultFile
  lockKey: LockKey
  wraps: KeyWraps
  tries: TryLimit
  system: SecretBox
  randomBytes: RandomBytes
  /** The same queue as that of every other change to the vault. */
  inTurn: InTurn
}

/** Every change is one write of one file: a crash leaves the passphrase before it or the one after it. */
export function createPassphrase(deps: Deps): Passphrase {
  const { lockKey, inTurn } = deps
  const record = () => lockRecordOf(deps.vault)
  const isHeld = (key: Uint8Array) => {
    const held = lockKey.get()
    return held.ok && held.value === key
  }
  const withPresent = <T>(present: string, use: (key: Uint8Array, lock: LockRecord) => Outcome<T>) =>
    inTurn(async () => {
      const lock = record()
      if (lock === null) return err(appError('bad-input'))
      const key = await tryPassphrase(deps, lock, present)
      if (!key.ok) return key
      const used = await use(key.value, lock)
      if (!isHeld(key.value)) key.value.fill(0)
      return used
    })
  const opened = async (key: Uint8Array): Changed => {
    lockKey.put(key)
    await bringUnderLock(deps)
    return ok(undefined)
  }
  return {
    isSet: () => record() !== null,
    record,
    set: (passphrase) => inTurn(() => setFirst(deps, passphrase)),
    change: (present, next) =>
      withPresent(present, async (key, lock) =>
        writeLock(deps, { ...lock, passphrase: await deps.wraps.byPassphrase(key, next) }),
      ),
    remove: (present) => withPresent(present, (key) => removeLock(deps, key)),
    makeRecoveryKey: (present) =>
      withPresent(present, (key, lock) => {
        const { recoveryKey, recovery } = newRecovery(deps, key)
        const written = writeLock(deps, { ...lock, recovery })
        return Promise.resolve(written.ok ? ok({ recoveryKey }) : written)
      }),
    keepTouchCopy: (isKept) => inTurn(() => keepTouchCopy(deps, isKept)),
    openByPassphrase: (passphrase) => withPresent(passphrase, opened),
    openByTouchCopy: () =>
      inTurn(async () => {
        const key = await openTouchCopy(deps, record())
        return key.ok ? opened(key.value) : key
      }),
    recover: (recoveryKey, passphrase) =>
      inTurn(async () => {
        const key = await recoverKey(deps, { recoveryKey, passphrase })
        return key.ok ? opened(key.value) : key
      }),
  }
}

function lockRecordOf(vault: VaultFile): LockRecord | null {
  const content = vault.read()
  return content.ok ? content.value.lock : null
}

async function tryPassphrase(
  { tries, wraps }: Deps,
  lock: LockRecord,
  passphrase: string,
): Outcome<Uint8Array> {
  const begun = tries.begin()
  if (!begun.ok) return begun
  const key = await wraps.openByPassphrase(lock.passphrase, passphrase)
  if (key === null) return err({ ...appError('passphrase-wrong'), retryAfterMs: tries.waitMs() })
  tries.succeeded()
  return ok(key)
}

async function setFirst(deps: Deps, passphrase: string): Outcome<{ recoveryKey: string }> {
  const before = deps.vault.read()
  if (!before.ok) return before
  if (before.value.lock !== null) return err(appError('bad-input'))
  const key = deps.randomBytes(DATA_KEY_BYTES)
  const { recoveryKey, recovery } = newRecovery(deps, key)
  const wrap = await deps.wraps.byPassphrase(key, passphrase)
  const workspaces = await rewrapAll(before.value.workspaces, {
    from: boxesWith(deps, null),
    to: boxesWith(deps, key),
  })
  if (!workspaces.ok) return workspaces
  const lock = { passphrase: wrap, recovery, touchId: null }
  const written = write(deps, { lock, workspaces: workspaces.value })
  if (!written.ok) return written
  deps.lockKey.put(key)
  return ok({ recoveryKey })
}

async function removeLock(deps: Deps, key: Uint8Array): Changed {
  if (!(await deps.system.isAvailable())) return err(appError('passphrase-needed'))
  const before = deps.vault.read()
  if (!before.ok) return before
  const workspaces = await rewrapAll(before.value.workspaces, {
    from: boxesWith(deps, key),
    to: boxesWith(deps, null),
  })
  if (!workspaces.ok) return workspaces
  const written = write(deps, { lock: null, workspaces: workspaces.value })
  if (written.ok) deps.lockKey.drop()
  return written
}

/** What was sealed without the lock key, because it could not be opened when the passphrase was set, comes under it now. */
async function bringUnderLock(deps: Deps): Promise<void> {
  const present = deps.vault.read()
  if (!present.ok || present.value.workspaces.every(({ sealedDataKey }) => isUnderLock(sealedDataKey))) return
  const boxes = createSecretBoxes({ ...deps, lockKey: () => deps.lockKey.get() })
  const workspaces = await rewrapAll(present.value.workspaces, { from: boxes, to: boxes })
  // Nothing depends on it now: it is tried again at the next unlocking.
  if (workspaces.ok) write(deps, { ...present.value, workspaces: workspaces.value })
}

async function keepTouchCopy(deps: Deps, isKept: boolean): Changed {
  const lock = lockRecordOf(deps.vault)
  if (lock === null) return ok(undefined)
  if (!isKept) return writeLock(deps, { ...lock, touchId: null })
  const key = deps.lockKey.get()
  if (!key.ok) return key
  const sealed = await deps.system.seal(bytesToHex(key.value ?? new Uint8Array()))
  return sealed.ok ? writeLock(deps, { ...lock, touchId: sealed.value }) : sealed
}

async function openTouchCopy({ system }: Deps, lock: LockRecord | null): Outcome<Uint8Array> {
  if (lock === null || lock.touchId === null) return err(appError('bad-input'))
  const text = await system.open(lock.touchId)
  return text.ok ? ok(hexToBytes(text.value)) : text
}

async function recoverKey(
  deps: Deps,
  given: { recoveryKey: string; passphrase: string },
): Outcome<Uint8Array> {
  const lock = lockRecordOf(deps.vault)
  if (lock === null) return err(appError('bad-input'))
  const secret = parseRecoveryKey(given.recoveryKey)
  if (secret === null) return err(appError('recovery-key-mistyped'))
  const key = lock.recovery === null ? null : deps.wraps.openByRecovery(lock.recovery, secret)
  if (key === null) return err(appError('recovery-key-wrong'))
  const written = writeLock(deps, {
    ...lock,
    passphrase: await deps.wraps.byPassphrase(key, given.passphrase),
  })
  if (!written.ok) {
    key.fill(0)
    return written
  }
  deps.tries.succeeded()
  return ok(key)
}

function newRecovery({ randomBytes, wraps }: Deps, key: Uint8Array) {
  const secret = randomBytes(RECOVERY_BYTES)
  return { recoveryKey: formatRecoveryKey(secret), recovery: wraps.byRecovery(key, secret) }
}

function boxesWith(deps: Deps, key: Uint8Array | null) {
  const lockKey: GetLockKey = () => ok(key)
  return createSecretBoxes({ ...deps, lockKey })
}

function writeLock(deps: Deps, lock: LockRecord): Result<undefined, AppError> {
  const written = deps.vault.change((present) => ({ ...present, lock }))
  return written.ok ? ok(undefined) : written
}

function write({ vault }: Deps, next: Vault): Result<undefined, AppError> {
  const written = vault.change(() => next)
  return written.ok ? ok(undefined) : written
}
