import { randomBytes, randomUUID } from 'node:crypto'
import { t } from '@lingui/core/macro'
import type { Publish } from '@shared/ipc/contract'
import type { JsonFile } from './services/files/json-file'
import { createSettingsFile } from './services/files/settings-file'
import { composeLock, lockKeyFor, type LockParts } from './services/lock/compose-lock'
import type { Cost } from './services/lock/derive-key'
import { initialLockMemory, lockMemorySchema } from './services/lock/lock-file'
import type { TouchId } from './services/lock/touch-id'
import { createTurns } from './services/lock/turns'
import { systemClock as clock } from './services/system-clock'
import { createSecretBox, type SystemEncryption } from './services/workspaces/secret-box'
import { createSecretBoxes } from './services/workspaces/secret-boxes'
import { VAULT_VERSION, vaultSchema, workspacesIn } from './services/workspaces/vault-file'
import type { WorkspaceFile } from './services/workspaces/workspace-file'
import { createWorkspaceList, type WorkspaceList } from './services/workspaces/workspace-list'

type Deps = {
  openFile: (name: string) => JsonFile
  encryption: SystemEncryption
  platform: string
  touchId: TouchId | null
  passphraseCost?: Cost
  publish: Publish
}

type Secrets = {
  workspaceFile: WorkspaceFile
  workspaces: WorkspaceList
  /** The lock over them; `suspend` closes what holds opened secrets. */
  readonly lockWith: (suspend: () => Promise<void>) => LockParts
}

/** The workspaces with their secrets, and the lock: both keep to one file and change it one after the other. */
export function composeSecrets(deps: Deps): Secrets {
  const { openFile, publish, touchId } = deps
  const system = createSecretBox({ system: deps.encryption, platform: deps.platform })
  const vault = createSettingsFile({
    file: openFile('workspaces'),
    schema: vaultSchema,
    initial: { lock: null, workspaces: [] },
    version: VAULT_VERSION,
  })
  const inTurn = createTurns()
  const lockKey = lockKeyFor(vault)
  const workspaceFile = workspacesIn(vault)
  const workspaces = createWorkspaceList({
    file: workspaceFile,
    boxes: createSecretBoxes({ system, lockKey: () => lockKey.get(), randomBytes }),
    clock,
    createId: () => randomUUID(),
    randomBytes,
    inTurn,
    practiceName: () => t`Practice`,
  })
  const lockWith = (suspend: () => Promise<void>) => {
    const file = createSettingsFile({
      file: openFile('lock'),
      schema: lockMemorySchema,
      initial: initialLockMemory,
      isExpendable: true,
    })
    const parts = { vault, lockKey, system, file, inTurn, clock, randomBytes, publish, touchId, suspend }
    return composeLock({ ...parts, cost: deps.passphraseCost })
  }
  return { workspaceFile, workspaces, lockWith }
}
