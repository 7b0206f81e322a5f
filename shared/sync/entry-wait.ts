import { BACK_OFF_CAP_MS, backOffMs } from './back-off'
import type { Timing } from './pace'

// Probes at 2, 10 and 30 s after the last attempt. The gaps are kept when a probe is late: a server that comes back
// after an outage has the same time to bring its lists up to date.
const PROBE_GAPS_MS = [2_000, 8_000, 20_000]

// While the server seems out of reach only the oldest entry tries. If it is only look-ups that are barred, the others must
// get their turn; if it is really the way, each turn may make one more outcome unknown. So it is a turn now and then.
const BARRED_PROBES_BEFORE_A_TURN = 8

/** What one entry waits for, in ticks; held in memory only, so that after a restart its probes start over. */
export type EntryWait = {
  /** Probes that asked and found nothing. */
  readonly misses: number
  /** When the next probe is due. */
  readonly probeAt: number
  /** Failures in a row that may be this entry's own fault. */
  readonly failures: number
  /** The entry's own back-off ends. */
  readonly retryAt: number
}

/** An entry that waits for nothing. */
export const noWait: EntryWait = { misses: 0, probeAt: -Infinity, failures: 0, retryAt: -Infinity }

/** The wait of an entry that has just become unclear. */
export function firstProbe(now: number): EntryWait {
  return { ...noWait, probeAt: now + gap(0) }
}

/** The wait after a probe that asked at `askedAt` and found nothing; null when all probes have missed. */
export function afterMiss(wait: EntryWait, askedAt: number): EntryWait | null {
  const misses = wait.misses + 1
  return misses < PROBE_GAPS_MS.length ? { ...noWait, misses, probeAt: askedAt + gap(misses) } : null
}

/** The wait after a failure that may be the entry's own fault. */
export function afterFailure(wait: EntryWait, timing: Timing): EntryWait {
  const failures = wait.failures + 1
  return { ...wait, failures, retryAt: timing.now + backOffMs(failures, timing.random) }
}

/** The wait after a probe that did not get through to the server: mostly none of its own, at times a turn for the others. */
export function afterBarredProbe(wait: EntryWait, now: number): EntryWait {
  const failures = wait.failures + 1
  const isOthersTurn = failures % BARRED_PROBES_BEFORE_A_TURN === 0
  return { ...wait, failures, retryAt: isOthersTurn ? now + BACK_OFF_CAP_MS : wait.retryAt }
}

/** The wait after someone asked to hurry; the probes keep their times, since a server's lists do not hurry. */
export function withoutBackOff(wait: EntryWait): EntryWait {
  return { ...wait, retryAt: -Infinity }
}

/** When the entry may be attempted or probed. */
export function dueAt(wait: EntryWait): number {
  return Math.max(wait.probeAt, wait.retryAt)
}

function gap(misses: number): number {
  return PROBE_GAPS_MS[misses] ?? 0
}
