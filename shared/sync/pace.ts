import type { ErrorCode } from '@shared/errors'
import { backOffMs } from './back-off'
import { asksForFewer, troubleOf } from './trouble'

/** Most requests of one workspace at a time. */
export const MAX_SLOTS = 4

// One or two entries that keep failing may be their own fault and must not hold up others; with the third it is the server.
const SUSPECTS_THAT_PROVE_AN_OUTAGE = 3

/** How fast a workspace sends. All times are ticks. */
export type Pace = {
  /** Requests at a time; a fraction is a slot half won back. */
  readonly slots: number
  /** Failures since the last success; those that left together count once. */
  readonly failures: number
  /** Entries that failed since the last success, perhaps by their own fault. */
  readonly suspects: ReadonlySet<string>
  /** Nothing leaves before this. */
  readonly until: number
  /** Counts slow-downs. A request remembers it, so that one that left earlier neither adds to nor ends a later one. */
  readonly streak: number
}

export const fullPace: Pace = {
  slots: MAX_SLOTS,
  failures: 0,
  suspects: new Set(),
  until: -Infinity,
  streak: 0,
}

/** What one request showed of the way to the server; `code` is null when it was answered as it should be. */
export type Showing = {
  readonly localKey: string
  readonly code: ErrorCode | null
  /** The pace's streak when the request left. */
  readonly streak: number
}

/** The moment (ticks), and chance in [0, 1). */
export type Timing = { readonly now: number; readonly random: () => number }

/** Requests that may be under way at once; a single one after a failure, until one succeeds. */
export function slotsOf(pace: Pace): number {
  return pace.failures > 0 ? 1 : Math.floor(pace.slots)
}

/** The pace after one request. */
export function paceAfter(pace: Pace, showing: Showing, timing: Timing): Pace {
  const isCurrent = showing.streak === pace.streak
  const trouble = showing.code === null ? 'none' : troubleOf(showing.code).kind
  if (showing.code === null || trouble === 'none') return isCurrent ? speedUp(pace) : pace
  const suspects = trouble === 'entry' ? new Set(pace.suspects).add(showing.localKey) : pace.suspects
  if (!isCurrent) return { ...pace, suspects }
  // A pause stops everything anyway; should it not get onto the disk, this is what keeps us from asking without end.
  const slower = heldBack(pace, timing)
  const isForgiven = trouble === 'entry' && suspects.size < SUSPECTS_THAT_PROVE_AN_OUTAGE
  return {
    ...slower,
    suspects,
    ...(isForgiven && { failures: 1, until: pace.until }),
    ...(asksForFewer(showing.code) && { slots: Math.max(1, pace.slots / 2) }),
  }
}

/** The pace after a failure that concerns the whole workspace. */
export function heldBack(pace: Pace, { now, random }: Timing): Pace {
  const failures = pace.failures + 1
  return { ...pace, failures, until: now + backOffMs(failures, random), streak: pace.streak + 1 }
}

/** The pace after someone asked to hurry: our own back-off is over, but still only one request tries at first. */
export function hurried(pace: Pace): Pace {
  return { ...pace, until: -Infinity }
}

function speedUp(pace: Pace): Pace {
  const slots = Math.min(MAX_SLOTS, pace.slots + 1 / pace.slots)
  return { ...pace, slots, failures: 0, suspects: new Set(), until: -Infinity }
}
