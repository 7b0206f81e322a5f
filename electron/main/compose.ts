import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { SendRequest } from '@shared/api/exchange'
import { connectivitySchema } from '@shared/domain/connectivity'
import type { Handlers, Publish } from '@shared/ipc/contract'
import type { LanguageChoice } from './words/language-choice'
import { openBackground, type Background } from './background/background'
import { createFarewell, type Farewell } from './farewell'
import { composeSecrets } from './compose-secrets'
import { createSignInPage, type SignInPage, type SignInPageDeps } from './sign-in-page'
import { createHandlers } from './ipc/handlers'
import type { About } from './services/diagnostics/collect-bundle'
import type { History } from './services/diagnostics/history'
import { readCaCertificates } from './services/http/ca-certificates'
import { createDiskGuard, keepChecking, type DiskGuard } from './services/disk/disk-guard'
import { createReserveFile } from './services/disk/reserve-file'
import { jsonFileWithRoom } from './services/disk/with-room'
import { createAttemptsUnderWay } from './services/rocketkor/attempts-under-way'
import { createConnect, createTryAccess } from './services/rocketkor/connect-workspace'
import { createSendRequest } from './services/http/http-client'
import type { JsonFile } from './services/files/json-file'
import { createRememberedNumbers } from './services/files/remembered-numbers'
import type { Logger } from './services/logger'
import { createSaving, type Saving, type SavingDeps } from './services/saving/saving'
import { createOpenWorkspace } from './services/workspaces/open-workspace'
import type { SystemEncryption } from './services/workspaces/secret-box'
import { systemClock as clock } from './services/system-clock'
import type { AppLock } from './services/lock/app-lock'
import type { Cost } from './services/lock/derive-key'
import type { TouchId } from './services/lock/touch-id'
import type { WorkspaceFile } from './services/workspaces/workspace-file'
import type { WorkspaceList } from './services/workspaces/workspace-list'
import { workspacePaths } from './services/workspaces/workspace-paths'
import { createWorkspaceServices, type WorkspaceServices } from './services/workspaces/workspace-services'

/** What the services need of the system they run on. */
export type Surroundings = {
  readonly userData: string
  readonly openFile: (name: string) => JsonFile
  readonly readFreeBytes: () => Promise<number>
  readonly encryption: SystemEncryption
  readonly platform: string
  readonly language: LanguageChoice
  readonly resolveProxy: (url: string) => Promise<string>
  readonly publish: Publish
  readonly logger: Logger
  readonly about: About
  readonly logFolder: string
  readonly history: History
  /** Lets the agent name a file to save to; null when the agent names none. */
  readonly askForFile: SavingDeps['askForFile']
  /** Shows a file in its folder. */
  readonly showInFolder: SavingDeps['showInFolder']
  /** Opens a page in the system's browser. */
  readonly openInBrowser: SignInPageDeps['openInBrowser']
  /** Null where the system has no Touch ID at all. */
  readonly touchId: TouchId | null
  /** What a guess of the passphrase costs; a test can make it cheap. */
  readonly passphraseCost?: Cost
  /** A practice server's file was damaged, lies at `aside` now, and the server begins anew. */
  readonly onPracticeStartedOver: (aside: string) => void
}

/** The services behind the contract, put together; on plain Node as well as in Electron. */
export function composeServices(from: Surroundings): {
  handlers: Handlers
  workspaceFile: WorkspaceFile
  lock: AppLock
  farewell: Farewell
  background: Background
  close: () => Promise<void>
} {
  const { logger } = from
  const saving = createSaving({ ...from, newId: randomUUID })
  const signIn = createSignInPage(from)
  const publish = telling(from.publish, saving, signIn)
  const guard = createGuard(from)
  const stopChecking = keepChecking(guard)
  const { workspaceFile, workspaces, lockWith } = composeSecrets({
    ...from,
    publish,
    openFile: (name) => jsonFileWithRoom(from.openFile(name), guard.makeRoom),
  })
  const sendTo = createSendTo(from)
  const contacts = createRememberedNumbers(from.openFile('contact'))
  const services = createServices(from, { workspaces, sendTo, guard, contacts, publish })
  const { lock, passphrase, gate } = lockWith(() => services.closeAll())
  const attempts = createAttemptsUnderWay()
  const farewell = createFarewell({
    publish,
    submitted: () => services.submittedCount(),
    onTheWire: attempts.count,
  })
  const background = openBackground(from.openFile, (id) => nameOf(workspaces, id))
  const handlers = createHandlers({
    ...from,
    background,
    publish,
    saving,
    signIn,
    attempts,
    farewell,
    lock,
    passphrase,
    workspaces,
    services,
    tryAccess: createTryAccess({ sendTo, clock }),
    guard,
    bundle: { ...from, now: () => clock.now(), guard, workspaces, services },
    onVerdictNotNoted: (code) => logger.note('verdict-not-noted', { code }),
  })
  const close = async () => {
    stopChecking()
    background.close()
    contacts.flush()
    await saving.stop()
    await services.closeAll()
  }
  return { handlers: gate.guard(handlers), workspaceFile, lock, farewell, background, close }
}

/** Null for a workspace that is not here any more. */
function nameOf(workspaces: WorkspaceList, workspaceId: string): string | null {
  const record = workspaces.record(workspaceId)
  return record.ok ? record.value.name : null
}

type Parts = Pick<Parameters<typeof createConnect>[0], 'workspaces' | 'sendTo' | 'contacts' | 'publish'> & {
  guard: DiskGuard
}

/** What each workspace has of its own: its way to the server, its journal. */
function createServices(from: Surroundings, { guard, ...parts }: Parts): WorkspaceServices {
  const { openJournal, startPractice } = createOpening(from, parts.workspaces, guard)
  return createWorkspaceServices({
    connect: createConnect({ ...parts, startPractice, clock }),
    openJournal,
    folderOf: (workspaceId) => workspacePaths(from.userData, workspaceId).folder,
    onLeftover: () => from.logger.note('leftover-files'),
  })
}

function createOpening(from: Surroundings, workspaces: WorkspaceList, { makeRoom }: DiskGuard) {
  const { userData, onPracticeStartedOver } = from
  return createOpenWorkspace({
    workspaces,
    userData,
    clock,
    randomBytes,
    randomUuid: randomUUID,
    onPracticeStartedOver,
    makeRoom,
  })
}

/**
 * Tells the window, and in main who must know too. Nothing is written for the agent any more once Outpost is locked, and
 * no open question holds the lock up.
 */
function telling(publish: Publish, saving: Saving, signIn: SignInPage): Publish {
  return (event, news) => {
    if (event === 'locked') void saving.stop()
    const stand = event === 'connectivityChanged' ? connectivitySchema.safeParse(news) : null
    if (stand?.success === true) signIn.note(stand.data)
    publish(event, news)
  }
}

/** The way to a server on the network, as the system has it: its certificates, its proxy. */
function createSendTo({ logger, resolveProxy }: Surroundings): (baseUrl: string) => SendRequest {
  const caCertificates = readCaCertificates(() => logger.note('system-certificates-unreadable'))
  return (baseUrl) => createSendRequest({ baseUrl, resolveProxy, caCertificates, ticks: () => clock.ticks() })
}

function createGuard({ userData, readFreeBytes, publish, logger }: Surroundings): DiskGuard {
  return createDiskGuard({
    reserve: createReserveFile({ path: join(userData, 'reserve'), randomBytes }),
    readFreeBytes,
    publish: (space) => publish('storageChanged', space),
    onReleased: () => logger.note('disk-reserve-released'),
  })
}
