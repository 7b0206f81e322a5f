import type { SecretBoxes } from './secret-boxes'
import { findRecord, replaceRecord, type WorkspaceFile, type WorkspaceRecord } from './workspace-file'

/** Seals a workspace's secrets anew where the system has a newer key; a seal that was not renewed still opens. */
export async function renewSeals(
  { file, boxes }: { file: WorkspaceFile; boxes: SecretBoxes },
  { id, sealedDataKey, sealedCredentials }: WorkspaceRecord,
): Promise<void> {
  const dataKey = await boxes.dataKeys.renew(sealedDataKey)
  const credentials = sealedCredentials === null ? null : await boxes.credentials.renew(sealedCredentials)
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
