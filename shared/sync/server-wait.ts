import { BACK_OFF_CAP_MS } from './back-off'
import type { Standing } from './entry'

/** A span in which the server asked us to send nothing, by the wall clock. */
export type ServerWait = NonNullable<Standing['serverWait']>

/** The span of a `Retry-After` that arrived at `now`. */
export function serverWait(now: number, retryAfterMs: number): ServerWait {
  return { from: now, until: now + Math.max(0, retryAfterMs) }
}

/**
 * What is left of a stored wait, ms. A wall clock that stands before the wait began was set back, so the time that
 * passed is unknown: the wait starts again, but not longer than our own longest.
 */
export function remainingMs(wait: ServerWait, now: number): number {
  if (now < wait.from) return Math.min(wait.until - wait.from, BACK_OFF_CAP_MS)
  return Math.max(0, wait.until - now)
}
