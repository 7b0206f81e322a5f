import type { SettingsFile } from '@electron/main/services/files/settings-file'
import { lockRecordSchema } from '@electron/main/services/lock/lock-record'
import { ok } from '@shared/result'
import { z } from '@shared/zod'
import { workspaceRecordsSchema, type WorkspaceFile } from './workspace-file'

/** Version 2 brought the lock; version 1 was the workspaces alone. */
export const VAULT_VERSION = 2

const withLock = z.object({ lock: lockRecordSchema.nullable(), workspaces: workspaceRecordsSchema })
const withoutLock = workspaceRecordsSchema.transform((workspaces) => ({ lock: null, workspaces }))

/** The workspaces and what opens their secrets, in one file: a passphrase is set, changed or removed in one step. */
export const vaultSchema = z.union([withLock, withoutLock])
export type Vault = z.infer<typeof withLock>
export type VaultFile = SettingsFile<Vault>

/** The workspaces alone. */
export function workspacesIn(vault: VaultFile): WorkspaceFile {
  return {
    path: vault.path,
    read() {
      const content = vault.read()
      return content.ok ? ok(content.value.workspaces) : content
    },
    change: (next) => vault.change(({ lock, workspaces }) => ({ lock, workspaces: next(workspaces) })),
  }
}
