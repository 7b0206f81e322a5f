import type { SecretBox } from '@electron/main/services/workspaces/secret-box'
import type { VaultFile } from '@electron/main/services/workspaces/vault-file'
import type { Clock } from '@shared/clock'
import type { Publish } from '@shared/ipc/contract'
import type { RandomBytes } from '@shared/seal'
import { createAppLock, type AppLock } from './app-lock'
import { deriveByScrypt, type Cost } from './derive-key'
import { createGate, type Gate } from './gate'
import { createKeyWraps } from './key-wraps'
import { readLockMemory, type LockFile } from './lock-file'
import { createLockKey, type LockKey } from './lock-key'
import { createPassphrase, type Passphrase } from './passphrase'
import type { TouchId } from './touch-id'
import { createTryLimit } from './try-limit'
import type { InTurn } from './turns'

/** The parts of the lock, put together. */
export type LockParts = { lock: AppLock; passphrase: Passphrase; gate: Gate }

type Deps = {
  vault: VaultFile
  lockKey: LockKey
  system: SecretBox
  file: LockFile
  inTurn: InTurn
  clock: Pick<Clock, 'ticks'>
  randomBytes: RandomBytes
  publish: Publish
  touchId: TouchId | null
  cost?: Cost | undefined
  /** Closes journals and connections. */
  suspend: () => Promise<void>
}

/** Whether a passphrase is set decides whether a key is needed, so this comes before all that uses one. */
export function lockKeyFor(vault: VaultFile): LockKey {
  return createLockKey(() => {
    const content = vault.read()
    return content.ok && content.value.lock !== null
  })
}

/** Builds the lock over the vault. */
export function composeLock(deps: Deps): LockParts {
  const { file, vault } = deps
  const tries = createTryLimit({
    read: () => readLockMemory(file).wrongTries,
    write: (wrongTries) => void file.change((present) => ({ ...present, wrongTries })),
    ticks: () => deps.clock.ticks(),
  })
  const wraps = createKeyWraps({
    derive: deriveByScrypt,
    randomBytes: deps.randomBytes,
    ...(deps.cost !== undefined && { cost: deps.cost }),
  })
  const passphrase = createPassphrase({ ...deps, wraps, tries })
  const gate = createGate(() => lock.state())
  const lock: AppLock = createAppLock({
    ...deps,
    passphrase,
    tries,
    hasWorkspaces() {
      const content = vault.read()
      return content.ok && content.value.workspaces.length > 0
    },
    whenIdle: () => gate.whenIdle(),
  })
  return { lock, passphrase, gate }
}
