import type { ErrorCode } from '@shared/errors'
import { backOffMs } from './back-off'
import { asksForFewer, troubleOf } from './trouble'

/** Most requests of one workspace at a time. */
export const MAX_SLOTS = 4

/** How fast a workspace sends. All times are ticks. */
export type Pace = {
  /** Requests at a time; a fraction is a slot half won back. */
  readonly slots: number
  /** Bursts of failures since the last success. */
  readonly failures: number
  /** Nothing leaves before this. */
  readonly until: number
  /** Counts slow-downs. A request remembers it, so that four that fail together count once. */
  readonly streak: number
}

export const fullPace: Pace = { slots: MAX_SLOTS, failures: 0, until: -Infinity, streak: 0 }

/** What one request showed: null when the server answered it as it should. */
export type Showing = { readonly code: ErrorCode | null; readonly streak: number }

/** The moment (ticks), and chance in [0, 1). */
export type Timing = { readonly now: number; readonly random: () => number }

/** Requests that may be under way at once; a single one after a failure, until one succeeds. */
export function slotsOf(pace: Pace): number {
  return pace.failures > 0 ? 1 : Math.floor(pace.slots)
}

/** The pace after one request. */
export function paceAfter(pace: Pace, showing: Showing, timing: Timing): Pace {
  if (showing.streak !== pace.streak) return pace
  const trouble = showing.code === null ? 'none' : troubleOf(showing.code).kind
  if (showing.code === null || trouble === 'none') return speedUp(pace)
  if (trouble === 'pause') return pace
  const slower = heldBack(pace, timing)
  // One failure that may be its entry's own fault must not hold up the others: the next entry goes at once, alone.
  const isForgiven = trouble === 'entry' && pace.failures === 0
  return {
    ...slower,
    until: isForgiven ? pace.until : slower.until,
    slots: asksForFewer(showing.code) ? Math.max(1, pace.slots / 2) : pace.slots,
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
  return { ...pace, slots: Math.min(MAX_SLOTS, pace.slots + 1 / pace.slots), failures: 0, until: -Infinity }
}
