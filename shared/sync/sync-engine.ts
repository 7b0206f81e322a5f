import { createShift, hurry, recover, type SyncEngineDeps } from './shift'
import { sweep, type Drained } from './sweep'

/** Sends one workspace's outbox. It has no timer: whoever drives it calls `drain` when time is up. */
export type SyncEngine = {
  /** Once at the start: what was on the wire when the program ended gets an unknown outcome. `drain` sees to it too. */
  recover(): Promise<void>
  /**
   * Sends and probes until nothing is due now. Callers share one run; a call during a run is a wake-up that is never
   * lost. `hurry` ends our own back-off, but neither a wait the server asked for nor the times of the probes.
   */
  drain(options?: { hurry?: boolean }): Promise<Drained>
  /** Starts nothing more; resolves when what is on the wire has been settled. */
  stop(): Promise<void>
}

/** Builds the engine of one workspace. Only one may run per store at a time. */
export function createSyncEngine(deps: SyncEngineDeps): SyncEngine {
  const shift = createShift(deps)
  let running: Promise<Drained> | null = null

  const run = async () => {
    for (;;) {
      const drained = await sweep(shift)
      if (shift.isAsked && !shift.isStopped && drained.failure === null) continue
      // In one step with the look at `isAsked`: a call that came later starts a run of its own.
      running = null
      return drained
    }
  }
  return {
    recover: () => recover(shift),
    async drain(options) {
      if (shift.isStopped) return { nextInMs: null, failure: null }
      if (options?.hurry === true) hurry(shift)
      shift.isAsked = true
      shift.bell.ring()
      return (running ??= run())
    },
    async stop() {
      shift.isStopped = true
      shift.bell.ring()
      await running
    },
  }
}
