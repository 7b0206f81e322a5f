import type { Clock } from '@shared/clock'
import type { AppError } from '@shared/errors'
import { backOffMs } from '@shared/sync/back-off'
import { troubleOf } from '@shared/sync/trouble'
import { untilRefresh, type DirectoryRecord } from './directory-record'
import type { DirectoryDoing } from './directory-view'

/** Why the engine does nothing, and when to wake it, ms; null when only a sign from outside does. */
export type Rest = {
  readonly doing: DirectoryDoing
  readonly error?: AppError
  readonly nextInMs: number | null
}

/** A nearly full disk is looked at again after this. */
const SPARE_MS = 60_000

/** Waits after failures: our own, which a sign from outside ends, and the server's, which nothing does. */
export function createWaits({ clock, random }: { clock: Clock; random: () => number }) {
  let failures = 0
  let ownUntil = -Infinity
  let serversUntil = -Infinity
  let error: AppError | null = null

  const rest = (): Rest | null => {
    const ms = Math.max(ownUntil, serversUntil) - clock.ticks()
    if (error === null || ms <= 0) return null
    const isEndless = !Number.isFinite(ms)
    return { doing: isEndless ? 'stopped' : 'waiting', error, nextInMs: isEndless ? null : ms }
  }
  return {
    rest,
    fail(failed: AppError): Rest | null {
      failures++
      error = failed
      ownUntil = clock.ticks() + ownWaitMs(failed, () => backOffMs(failures, random))
      if (failed.retryAfterMs !== undefined) serversUntil = clock.ticks() + failed.retryAfterMs
      return rest()
    },
    succeed() {
      failures = 0
      error = null
    },
    hurry() {
      ownUntil = -Infinity
    },
  }
}

/** The rest of a directory that has nothing to do now; null when there is a run to go on with, or to begin. */
export function idleRest(record: DirectoryRecord, now: number): Rest | null {
  if (!record.isOn) return { doing: 'off', nextInMs: null }
  if (record.isPaused) return { doing: 'paused', nextInMs: null }
  if (record.run !== null) return null
  const until = untilRefresh(record, now)
  return until === 0 ? null : { doing: 'resting', nextInMs: until }
}

function ownWaitMs(error: AppError, backOff: () => number): number {
  if (error.code === 'disk-full') return SPARE_MS
  return troubleOf(error.code).kind === 'pause' ? Infinity : backOff()
}
