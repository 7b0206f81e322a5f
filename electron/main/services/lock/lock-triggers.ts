import type { AppLock } from './app-lock'

/** The part of Electron's `powerMonitor` that is used. */
export type Power = {
  on(event: 'lock-screen' | 'suspend', listener: () => void): unknown
  getSystemIdleTime(): number
}

/** How long the window may take to save what is typed before main locks by itself. */
export const FORCE_AFTER_MS = 2_000
/** How often the idle time is looked at. */
export const LOOK_EVERY_MS = 5_000

type Deps = {
  power: Power
  lock: Pick<AppLock, 'state' | 'closings' | 'choices' | 'close'>
  /** Asks the window to save and lock. */
  ask: () => void
  setTimer: (callback: () => void, afterMs: number) => void
}

/** Locks when the system locks or sleeps, and when nobody has touched the computer for as long as the agent chose. */
export function watchForLock(deps: Deps): void {
  const { power, lock, setTimer } = deps
  // The number of the closing that is asked for, so that one that was met does not close again what was opened since.
  let asked: number | null = null
  const askToLock = () => {
    const present = lock.closings()
    if (asked === present || lock.state() !== 'open') return
    asked = present
    deps.ask()
    setTimer(() => {
      if (lock.closings() === present) void lock.close()
      if (asked === present) asked = null
    }, FORCE_AFTER_MS)
  }
  const look = () => {
    const { lockAfterMinutes } = lock.choices()
    if (lockAfterMinutes > 0 && power.getSystemIdleTime() >= lockAfterMinutes * 60) askToLock()
    setTimer(look, LOOK_EVERY_MS)
  }
  power.on('lock-screen', askToLock)
  power.on('suspend', askToLock)
  setTimer(look, LOOK_EVERY_MS)
}
