import type { SecretBox } from '@electron/main/services/workspaces/secret-box'
import { canLock, type LockChoices, type LockState, type LockStatus } from '@shared/domain/lock'
import { appError, type AppError } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import { readLockMemory, type LockFile } from './lock-file'
import type { LockKey } from './lock-key'
import type { Passphrase } from './passphrase'
import { canPrompt, confirmByTouch, type TouchId } from './touch-id'
import type { TryLimit } from './try-limit'

type Changed = Promise<Result<undefined, AppError>>

/** Whether Outpost is locked, and every way in and out of that. */
export type AppLock = {
  state(): LockState
  /** How often it was closed since the start. */
  closings(): number
  choices(): LockChoices
  status(): Promise<LockStatus>
  close(): Changed
  open(passphrase: string): Changed
  openByTouch(): Changed
  recover(recoveryKey: string, passphrase: string): Changed
  choose(choices: LockChoices): Changed
  useTouchId(isOn: boolean): Changed
}

type Deps = {
  passphrase: Passphrase
  lockKey: LockKey
  tries: TryLimit
  file: LockFile
  system: SecretBox
  touchId: TouchId | null
  publish: Publish
  hasWorkspaces: () => boolean
  /** Waits for the commands under way to end. */
  whenIdle: () => Promise<void>
  /** Closes what holds opened secrets and rows in main. */
  suspend: () => Promise<void>
}

/** The lock of the app. With a passphrase set, a start is locked. */
export function createAppLock(deps: Deps): AppLock {
  const { passphrase, file } = deps
  let state: LockState = passphrase.isSet() ? 'locked' : 'open'
  let closings = 0
  let suspending = Promise.resolve()

  const ways = () => ({ hasPassphrase: passphrase.isSet(), touchId: touchState(deps) })
  const openBy = async (open: () => Changed): Changed => {
    const opened = await open()
    if (!opened.ok) return opened
    state = 'open'
    // What is being closed must be closed before it is opened again.
    await suspending
    return opened
  }
  // Who opens it sooner does not wait for a server's answer: then nothing is closed.
  const suspendWhenIdle = async (closing: number) => {
    await deps.whenIdle()
    if (state === 'locked' && closings === closing) suspending = suspending.then(deps.suspend)
    await suspending
  }
  const close = () => {
    if (!canLock(ways())) return err(appError('passphrase-needed'))
    if (state !== 'open') return ok(undefined)
    closings += 1
    const { choices } = readLockMemory(file)
    state = choices.sendsWhileLocked ? 'sending' : 'locked'
    deps.publish('locked', undefined)
    if (state === 'locked') {
      deps.lockKey.drop()
      void suspendWhenIdle(closings)
    }
    return ok(undefined)
  }
  return {
    state: () => state,
    closings: () => closings,
    choices: () => readLockMemory(file).choices,
    status: async () => ({ state, ...ways(), ...(await otherFacts(deps)) }),
    close: () => Promise.resolve(close()),
    open: (text) => openBy(() => passphrase.openByPassphrase(text)),
    openByTouch: () => openBy(() => openByTouch(deps)),
    recover: (recoveryKey, next) => openBy(() => passphrase.recover(recoveryKey, next)),
    choose: (choices) => Promise.resolve(remember(file, { choices })),
    async useTouchId(isOn) {
      const kept = await passphrase.keepTouchCopy(isOn)
      return kept.ok ? remember(file, { usesTouchId: isOn }) : kept
    },
  }
}

async function otherFacts(deps: Deps) {
  const isSystemProtecting = await deps.system.isAvailable()
  const { choices } = readLockMemory(deps.file)
  const isPassphraseDue = !isSystemProtecting && !deps.passphrase.isSet() && !deps.hasWorkspaces()
  const hasRecoveryKey = (deps.passphrase.record()?.recovery ?? null) !== null
  return { isSystemProtecting, isPassphraseDue, hasRecoveryKey, waitMs: deps.tries.waitMs(), choices }
}

/** On only while it can open: with a passphrase that takes the copy, and it always takes a sensor within reach. */
function touchState({ touchId, file, passphrase }: Deps): LockStatus['touchId'] {
  if (!canPrompt(touchId)) return 'unavailable'
  const record = passphrase.record()
  const isOn = readLockMemory(file).usesTouchId && (record === null || record.touchId !== null)
  return isOn ? 'on' : 'off'
}

async function openByTouch(deps: Deps): Changed {
  const { touchId, passphrase } = deps
  if (touchState(deps) !== 'on' || touchId === null) return err(appError('touch-id-refused'))
  if (!(await confirmByTouch(touchId))) return err(appError('touch-id-refused'))
  // Without a passphrase nothing is sealed with a lock key: the finger opens the gate alone.
  return passphrase.isSet() ? passphrase.openByTouchCopy() : ok(undefined)
}

function remember(
  file: LockFile,
  patch: { choices: LockChoices } | { usesTouchId: boolean },
): Result<undefined, AppError> {
  const written = file.change((present) => ({ ...present, ...patch }))
  return written.ok ? ok(undefined) : written
}
