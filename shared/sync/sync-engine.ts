/*
 * How a customer is created once, though its server knows no repeated request for what it is.
 *
 * reference      given at the first submit, never changed; goes out as `externalId`, and with the local key in `metadata`
 * durable first  an entry is `sending` on disk, and main has noted the attempt, before a byte of the request leaves
 * one arrival    an attempt is handed to the wire at most once; nothing below the engine repeats it
 * verdict        accepted, refused, not-sent, unclear (table: judge-exchange.ts); a doubt is always unclear
 * probe          an unclear entry is looked up at 2, 10 and 30 s; only when all have missed is it queued again
 * needs-you      what no look-up can show or rule out is judged by a person, never by us
 * crash          what is found `sending` at the start is unclear once its attempt is over; a verdict not stored is stored first
 * back-off       per entry where the entry may be at fault, for the workspace where the server is; never below Retry-After
 * pause          sign-in, permission or address refused: nothing leaves until a person resumes; what is on the wire is settled
 * nothing is dropped: an entry leaves the outbox by a verdict, a find or a person, and no entry waits for another
 *
 * What no client can promise: a server that takes a create more than 30 s after its attempt ended, or shows it in no
 * list by then, and lets two customers have one `externalId`, looks like one that never got it, and gets it again.
 */

import { drainOnce, type Drained } from './drain-once'
import { createEngineParts, hurry, type SyncEngineDeps } from './engine-parts'

/** Sends one workspace's outbox. It has no timer: whoever drives it calls `drain` when time is up. */
export type SyncEngine = {
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
  const parts = createEngineParts(deps)
  let running: Promise<Drained> | null = null

  const run = async () => {
    for (;;) {
      const drained = await drainOnce(parts)
      if (parts.isAsked && !parts.isStopped && drained.failure === null) continue
      // In one step with the look at `isAsked`: a call that came later starts a run of its own.
      running = null
      return drained
    }
  }
  return {
    async drain(options) {
      if (parts.isStopped) return { nextInMs: null, failure: null }
      if (options?.hurry === true) hurry(parts)
      parts.isAsked = true
      parts.underWay.nudge()
      return (running ??= run())
    },
    async stop() {
      parts.isStopped = true
      parts.underWay.nudge()
      await running
    },
  }
}
