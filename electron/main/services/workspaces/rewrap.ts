import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { SealBox, SecretBoxes } from './secret-boxes'
import type { WorkspaceRecord } from './workspace-file'

type Move = { readonly from: SecretBoxes; readonly to: SecretBoxes }

/** Seals the secrets of workspaces in other boxes. One that does not open now is left as it is; the rows are not concerned. */
export async function rewrapAll(
  records: readonly WorkspaceRecord[],
  move: Move,
): Promise<Result<WorkspaceRecord[], AppError>> {
  const rewrapped: WorkspaceRecord[] = []
  for (const record of records) {
    const next = await rewrapRecord(record, move)
    if (!next.ok) return next
    rewrapped.push(next.value)
  }
  return ok(rewrapped)
}

async function rewrapRecord(
  record: WorkspaceRecord,
  { from, to }: Move,
): Promise<Result<WorkspaceRecord, AppError>> {
  const dataKey = await rewrap(record.sealedDataKey, from.dataKeys, to.dataKeys)
  if (!dataKey.ok) return dataKey
  const { sealedCredentials: sealed } = record
  const credentials = sealed === null ? ok(null) : await rewrap(sealed, from.credentials, to.credentials)
  if (!credentials.ok) return credentials
  return ok({ ...record, sealedDataKey: dataKey.value, sealedCredentials: credentials.value })
}

async function rewrap(sealed: string, from: SealBox, to: SealBox): Promise<Result<string, AppError>> {
  const text = await from.open(sealed)
  return text.ok ? to.seal(text.value) : ok(sealed)
}
