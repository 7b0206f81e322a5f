import { hideAllNotices } from '@renderer/ui/notify'
import { canLock, type LockStatus } from '@shared/domain/lock'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Services } from './services'
import { startToShow } from './workspaces'

type Outcome = Promise<Result<void, AppError>>

/** How long locking waits for what was typed to be saved, and for the engines to stop. */
const SAVE_LIMIT_MS = 1_500
const STOP_LIMIT_MS = 500
/** How long the lock screen stays for the workspace to be there at once in its place. */
const SHOW_LIMIT_MS = 300

/** Asks main how Outpost is locked, and notes it; behind the lock screen the outbox goes on where it may. */
export async function readLock(services: Services): Outcome {
  const status = await services.desktop.lock.status()
  if (!status.ok) return status
  services.sessionStore.getState().setLock(status.value)
  if (status.value.state === 'sending') await sendBehindTheLock(services)
  return ok(undefined)
}

/** Takes everything off the screen, saves what was typed, forgets what was opened, and has main lock. */
export async function lockNow(services: Services): Outcome {
  const { sessionStore, sessions, desktop } = services
  const { lock, isLocking, setLocking } = sessionStore.getState()
  if (lock === null || lock.state !== 'open' || isLocking) return ok(undefined)
  if (!canLock(lock)) return err(appError('passphrase-needed'))
  // With the pages go their forms, which save on leaving.
  setLocking(true)
  await whenSaved(services)
  hideAllNotices()
  await within(STOP_LIMIT_MS, sessions.closeAll())
  const closed = await desktop.lock.close()
  if (!closed.ok) setLocking(false)
  return closed
}

/** Does what main says about locking; answers how to stop. */
export function followLock(services: Services, reload: () => void): () => void {
  const { desktop } = services
  const offs = [
    desktop.on('lockAsked', () => void lockNow(services)),
    desktop.on('locked', () => void forget(services, reload)),
  ]
  return () => {
    for (const off of offs) off()
  }
}

/** The moment main has opened, among the page's own timings: from here on, unlocking is the window's work. */
export const UNLOCKED_MARK = 'outpost-unlocked'

const loadAnew = () => window.location.reload()

/** Shows everything again, after main has opened. */
export async function unlocked(services: Services, reload = loadAnew): Promise<void> {
  performance.mark(UNLOCKED_MARK)
  const { sessionStore, sessions } = services
  const { lock, setLock } = sessionStore.getState()
  // What only sent while locked makes room for the whole. It may wait a minute for an answer, and nobody else need:
  // the attempt goes on in main, where a page that is loaded anew takes it up.
  if (lock?.state === 'sending' && !(await within(STOP_LIMIT_MS, sessions.closeAll()))) {
    reload()
    return
  }
  if (lock === null) return
  if (!lock.isPassphraseDue) await within(SHOW_LIMIT_MS, startToShow(services))
  setLock({ ...lock, state: 'open', waitMs: 0 })
}

/** Notes a change of the lock that was made in Settings. */
export async function refreshLock({ desktop, sessionStore }: Services): Promise<LockStatus | null> {
  const status = await desktop.lock.status()
  if (status.ok) sessionStore.getState().setLock(status.value)
  return status.ok ? status.value : null
}

/** Whether text is in memory that the disk did not take; a page that is loaded again would lose it. */
export function holdsUnsaved({ uiStore }: Services): boolean {
  return Object.keys(uiStore.getState().unsaved).length > 0
}

/** A page that is loaded again has forgotten everything: no heap, no key, no worker is left of it. */
async function forget(services: Services, reload: () => void): Promise<void> {
  const { sessionStore, sessions } = services
  if (!holdsUnsaved(services)) {
    reload()
    return
  }
  const { lock, setLock, setLocking, setStarted } = sessionStore.getState()
  if (lock !== null) setLock({ ...lock, state: 'locked' })
  setStarted(false)
  setLocking(false)
  services.uiStore.getState().forgetFind()
  hideAllNotices()
  await sessions.closeAll()
}

async function sendBehindTheLock(services: Services): Promise<void> {
  const listed = await services.desktop.workspaces.list()
  if (!listed.ok) return
  await Promise.all(listed.value.map(({ id }) => services.sessions.sendOnly(id)))
}

function whenSaved({ uiStore }: Services): Promise<boolean> {
  const isSaved = () => Object.keys(uiStore.getState().unsaved).length === 0
  let stop = () => {}
  const saved = new Promise<void>((resolve) => {
    if (isSaved()) resolve()
    stop = uiStore.subscribe(() => isSaved() && resolve())
  })
  return within(SAVE_LIMIT_MS, saved).finally(stop)
}

/** Waits for `work`, but not longer than that; answers whether it ended. */
function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs)
    const end = () => {
      clearTimeout(timer)
      resolve(true)
    }
    work.then(end, end)
  })
}
