import { parseBaseUrl } from '@shared/domain/workspace'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { keyHintOf, openCredentials, sealCredentials, type Credentials } from './credential-store'
import type { SealBox } from './secret-boxes'
import type { WorkspaceRecord } from './workspace-file'

/** Where a workspace's server is and how Outpost signs in there. */
export type Access = Pick<WorkspaceRecord, 'baseUrl' | 'keyHint' | 'sealedCredentials'>

export type AccessEdit = {
  readonly baseUrl?: string | undefined
  readonly apiKey?: string | undefined
  readonly apiSecret?: string | undefined
}

type Outcome<T> = Promise<Result<T, AppError>>

/** The access of a new workspace. */
export async function createAccess(
  box: SealBox,
  input: Credentials & { readonly baseUrl: string },
): Outcome<Access> {
  const baseUrl = parseBaseUrl(input.baseUrl)
  if (baseUrl === null) return err(appError('address-not-allowed'))
  const sealed = await sealCredentials(box, { ...input, baseUrl })
  return sealed.ok
    ? ok({ baseUrl, keyHint: keyHintOf(input.apiKey), sealedCredentials: sealed.value })
    : sealed
}

/**
 * The access after an edit, null when nothing of it was changed. Key and secret that are left out stay, but never go
 * along to another address: whoever enters that address must know them.
 */
export async function editAccess(
  box: SealBox,
  record: WorkspaceRecord,
  edit: AccessEdit,
): Outcome<Access | null> {
  const isUntouched = [edit.baseUrl, edit.apiKey, edit.apiSecret].every((part) => part === undefined)
  if (isUntouched) return ok(null)
  if (record.environment === 'practice') return err(appError('bad-input'))
  const baseUrl = parseBaseUrl(edit.baseUrl ?? record.baseUrl)
  if (baseUrl === null) return err(appError('address-not-allowed'))
  const isElsewhere = baseUrl !== record.baseUrl
  if (!isElsewhere && edit.apiKey === undefined && edit.apiSecret === undefined) return ok(null)
  const credentials = await completeCredentials(box, isElsewhere ? null : record, edit)
  return credentials.ok ? createAccess(box, { baseUrl, ...credentials.value }) : credentials
}

async function completeCredentials(
  box: SealBox,
  record: WorkspaceRecord | null,
  { apiKey, apiSecret }: AccessEdit,
): Outcome<Credentials> {
  if (apiKey !== undefined && apiSecret !== undefined) return ok({ apiKey, apiSecret })
  const sealedCredentials = record?.sealedCredentials ?? null
  if (record === null || sealedCredentials === null) return err(appError('credentials-needed'))
  const present = await openCredentials(box, { baseUrl: record.baseUrl, sealedCredentials })
  if (!present.ok)
    return present.error.code === 'secret-unreadable' ? err(appError('credentials-needed')) : present
  return ok({ apiKey: apiKey ?? present.value.apiKey, apiSecret: apiSecret ?? present.value.apiSecret })
}
