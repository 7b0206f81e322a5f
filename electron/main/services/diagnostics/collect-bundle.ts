import type { WorkspaceList } from '@electron/main/services/workspaces/workspace-list'
import type { WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import type { SystemEncryption } from '@electron/main/services/workspaces/secret-box'
import type { DiskGuard } from '@electron/main/services/disk/disk-guard'
import { storageError } from '@electron/main/services/files/storage-error'
import type { Workspace } from '@shared/domain/workspace'
import { bundleSchema, type Bundle, type WorkspaceFacts } from './bundle'
import type { History } from './history'
import { readLogTail } from './read-log'

/** What Outpost runs on; texts as the system gives them, which the bundle's schema narrows down. */
export type About = {
  readonly versions: { outpost: string; electron: string; chromium: string; node: string }
  readonly system: { platform: string; arch: string; release: string }
  readonly startedAt: number
}

export type BundleSources = {
  readonly about: About
  readonly logFolder: string
  readonly history: History
  readonly now: () => number
  readonly encryption: Pick<SystemEncryption, 'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend'>
  readonly guard: Pick<DiskGuard, 'check'>
  readonly workspaces: Pick<WorkspaceList, 'list'>
  readonly services: Pick<WorkspaceServices, 'journal'>
}

const MAX_LOG_LINES = 200
const MAX_SLOW = 10

/** Gathers what the support bundle says; parsed at the end, so that nothing else can be in it. */
export async function collectBundle(from: BundleSources): Promise<Bundle> {
  const { about, history } = from
  const listed = await from.workspaces.list()
  const ids = listed.ok ? listed.value.map(({ id }) => id) : []
  const changes = history.connectivity().map(({ at, workspaceId, state }) => ({
    at,
    workspace: ids.includes(workspaceId) ? ids.indexOf(workspaceId) + 1 : null,
    state,
  }))
  return bundleSchema.parse({
    ...about,
    madeAt: from.now(),
    secrets: await readSecrets(from.encryption, about.system.platform),
    disk: await from.guard.check().catch((error: unknown) => storageError(error).code),
    workspaces: listed.ok
      ? await Promise.all(listed.value.map((it) => factsOf(from, it)))
      : listed.error.code,
    connectivity: changes,
    failures: history.failures(),
    slowest: slowestOf(history),
    log: await readLogTail(from.logFolder, MAX_LOG_LINES),
  })
}

async function factsOf({ services }: BundleSources, workspace: Workspace): Promise<WorkspaceFacts> {
  const { environment, credentials, baseUrl } = workspace
  const ofServer = baseUrl.startsWith('https:') ? 'https' : 'this-computer'
  const address = environment === 'practice' ? 'practice' : ofServer
  return { environment, credentials, address, unsent: await unsentOf(services, workspace.id) }
}

async function unsentOf(
  services: BundleSources['services'],
  workspaceId: string,
): Promise<WorkspaceFacts['unsent']> {
  const journal = await services.journal(workspaceId)
  const content = journal.ok ? await journal.value.read() : journal
  if (!content.ok) return content.error.code
  const { records, damaged } = content.value
  const countOf = (state: string) => records.filter((record) => record.state === state).length
  const maybeSent = records.filter(({ isAttempted }) => isAttempted).length
  return { drafts: countOf('draft'), queued: countOf('queued'), maybeSent, damagedLines: damaged }
}

async function readSecrets(encryption: BundleSources['encryption'], platform: string) {
  const own: Readonly<Record<string, string>> = { darwin: 'keychain', win32: 'dpapi' }
  const backend = own[platform] ?? encryption.getSelectedStorageBackend()
  return { isProtected: (await encryption.isAsyncEncryptionAvailable()) && backend !== 'basic_text', backend }
}

function slowestOf(history: History): { channel: string; durationMs: number }[] {
  const all = Array.from(history.slowest(), ([channel, durationMs]) => ({ channel, durationMs }))
  return all.sort((a, b) => b.durationMs - a.durationMs).slice(0, MAX_SLOW)
}
