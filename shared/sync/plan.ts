import type { Entry } from './entry'

/** Everything a decision needs. Times are ticks. */
export type Situation = {
  /** Oldest first. */
  readonly entries: readonly Entry[]
  readonly isPaused: boolean
  readonly now: number
  /** Requests that may still be started. */
  readonly freeSlots: number
  /** The whole workspace sends nothing before this: our own back-off, or what the server asked. */
  readonly heldUntil: number
  /** On the wire, or waiting for the store. */
  isBusy(localKey: string): boolean
  /** When this entry may go, by itself. */
  dueAt(localKey: string): number
}

export type Plan = {
  /** What to start now, oldest first: queued ones are attempted, unclear ones are probed. */
  readonly start: Entry[]
  /** When something falls due that is not due now (ticks); null when nothing waits for a time. */
  readonly nextAt: number | null
}

/** Decides what happens now. Each entry waits for itself only, so none holds up the next. */
export function planWork(situation: Situation): Plan {
  if (situation.isPaused) return { start: [], nextAt: null }
  const start: Entry[] = []
  let nextAt = Infinity
  for (const entry of situation.entries) {
    if (!isActionable(situation, entry)) continue
    const at = Math.max(situation.dueAt(entry.localKey), situation.heldUntil)
    if (at > situation.now) nextAt = Math.min(nextAt, at)
    else if (start.length < situation.freeSlots) start.push(entry)
  }
  return { start, nextAt: Number.isFinite(nextAt) ? nextAt : null }
}

/** When an entry is tried next (ticks); null when that hangs on a person, or it is its turn already. */
export function nextTryOf(situation: Situation, entry: Entry): number | null {
  if (situation.isPaused || !isActionable(situation, entry)) return null
  const at = Math.max(situation.dueAt(entry.localKey), situation.heldUntil)
  return at > situation.now ? at : null
}

function isActionable(situation: Situation, entry: Entry): boolean {
  const isSendable = entry.state === 'queued' && entry.heldFor === undefined
  return (isSendable || entry.state === 'unclear') && !situation.isBusy(entry.localKey)
}
