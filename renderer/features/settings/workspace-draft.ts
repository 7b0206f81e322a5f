import { t } from '@lingui/core/macro'
import { MAX_WORKSPACE_NAME, parseBaseUrl, type Environment } from '@shared/domain/workspace'

/** A workspace as it stands in the form. */
export type WorkspaceDraft = {
  readonly name: string
  readonly environment: Environment
  readonly baseUrl: string
  readonly apiKey: string
  readonly apiSecret: string
}

export type WorkspaceField = 'name' | 'baseUrl' | 'apiKey' | 'apiSecret'
export type WorkspaceProblems = Partial<Record<WorkspaceField, string>>

/** What is known already when a workspace is edited; null when it is added. */
export type Stored = { readonly baseUrl: string } | null

/** Whether key and secret must be typed: always for a new workspace or a new address, and never only one of them. */
export function needsCredentials({ baseUrl, apiKey, apiSecret }: WorkspaceDraft, stored: Stored): boolean {
  if (stored === null || apiKey.trim() !== '' || apiSecret.trim() !== '') return true
  return parseBaseUrl(baseUrl) !== stored.baseUrl
}

/** Whether the agent has typed another address, and not only begun to. */
export function isMoved({ baseUrl }: WorkspaceDraft, stored: NonNullable<Stored>): boolean {
  const address = parseBaseUrl(baseUrl)
  return address !== null && address !== stored.baseUrl
}

/** Everything to put right before the workspace can be tested or stored; practice has nothing but a name. */
export function checkWorkspace(draft: WorkspaceDraft, stored: Stored): WorkspaceProblems {
  return draft.environment === 'practice'
    ? checkName(draft)
    : { ...checkName(draft), ...checkAccess(draft, stored) }
}

/** What a test of the connection needs; it works before a name is thought of. */
export function checkAccess(draft: WorkspaceDraft, stored: Stored): WorkspaceProblems {
  const isAsked = needsCredentials(draft, stored)
  return {
    ...(parseBaseUrl(draft.baseUrl) === null && { baseUrl: baseUrlWords(draft.baseUrl) }),
    ...(isAsked && draft.apiKey.trim() === '' && { apiKey: keyNeeded(stored) }),
    ...(isAsked && draft.apiSecret.trim() === '' && { apiSecret: secretNeeded(stored) }),
  }
}

function checkName({ name }: WorkspaceDraft): WorkspaceProblems {
  if (name.trim() === '')
    return { name: t`Name is needed. Any name by which you know this account again will do.` }
  if (name.trim().length <= MAX_WORKSPACE_NAME) return {}
  return { name: t`Name is too long: at most ${MAX_WORKSPACE_NAME} characters.` }
}

function keyNeeded(stored: Stored): string {
  return stored === null ? t`API key is needed.` : t`API key is needed when base URL, key or secret change.`
}

function secretNeeded(stored: Stored): string {
  return stored === null
    ? t`API secret is needed.`
    : t`API secret is needed when base URL, key or secret change.`
}

function baseUrlWords(text: string): string {
  return text.trim() === ''
    ? t`Base URL is needed. RocketKOR gives it to you together with the API key.`
    : t`This address cannot be used. It must begin with https:// and carry no user name, question mark or hash.`
}
