import { setTimeout as sleep } from 'node:timers/promises'
import type { Kill, KillPoint } from './plan'

/** Waits for the moment of a kill and strikes once. */
export type Killer = {
  /** Told of every point that is passed; when it is the one, resolves after the strike, else at once. */
  passes(point: KillPoint, nth: number): Promise<void>
  /** Resolves with the strike. */
  readonly struck: Promise<void>
  isStruck(): boolean
}

type Deps = { readonly strike: () => void; readonly tell: (line: string) => void }

/** A killer that strikes as planned; null never strikes. */
export function createKiller(kill: Kill | null, { strike, tell }: Deps): Killer {
  let resolve = () => {}
  let reject: (cause: unknown) => void = () => {}
  const struck = new Promise<void>((onStruck, onFailed) => {
    resolve = onStruck
    reject = onFailed
  })
  // Whoever waits for it is told; nobody may be waiting yet.
  struck.catch(() => undefined)
  let isFound = false
  let isStruck = false
  return {
    struck,
    isStruck: () => isStruck,
    async passes(point, nth) {
      if (isFound || point !== kill?.point || nth !== kill.nth) return
      isFound = true
      tell(`${point} ${nth}: SIGKILL for ${kill.victim} in ${kill.delayMs} ms`)
      if (kill.delayMs > 0) await sleep(kill.delayMs)
      isStruck = true
      try {
        strike()
        resolve()
      } catch (cause) {
        reject(cause)
      }
    },
  }
}
