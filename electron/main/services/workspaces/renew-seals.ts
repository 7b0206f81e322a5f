import type { SecretBox } from './secret-box'
import { findRecord, replaceRecord, type WorkspaceFile, type WorkspaceRecord } from './workspace-file'

/** Seals a workspace's secrets anew where the system has a newer key; a seal that was not renewed still opens. */
export async function renewSeals(
  { file, box }: { file: WorkspaceFile; box: SecretBox },
  { id, sealedDataKey, sealedCredentials }: WorkspaceRecord,
): Promise<void> {
  const dataKey = await box.renew(sealedDataKey)
  const credentials = sealedCredentials === null ? null : await box.renew(sealedCredentials)
  const present = findRecord(file, id)
  if (!present.ok || (dataKey === null && credentials === null)) return
  // What was changed meanwhile is newer than what was renewed here.
  const isSameKey = dataKey !== null && present.value.sealedDataKey === sealedDataKey
  const isSameAccess = credentials !== null && present.value.sealedCredentials === sealedCredentials
  replaceRecord(file, {
    ...present.value,
    ...(isSameKey && { sealedDataKey: dataKey }),
    ...(isSameAccess && { sealedCredentials: credentials }),
  })
}
