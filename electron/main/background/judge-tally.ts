import type { OutboxTally } from '@shared/domain/outbox-tally'
import type { PauseReason } from '@shared/sync/entry'

/** A queue that drained sooner than this is no news, unless it was more than one customer. */
export const QUICK_MS = 10_000

/** A run of one outbox: from the moment something waits to the moment nothing does. */
export type Run = {
  readonly tally: OutboxTally
  /** When the first began to wait (ticks); null while nothing waits. */
  readonly waitingSince: number | null
  /** How many were sent before the run began. */
  readonly sentBefore: number
}

export type TallyNews =
  | { readonly kind: 'drained'; readonly count: number; readonly held: number; readonly attention: number }
  | { readonly kind: 'attention'; readonly count: number }
  | { readonly kind: 'paused'; readonly count: number; readonly by: PauseReason }

/** The run after a workspace told another tally, and what of it is news; the first tally never is. */
export function judgeTally(
  before: Run | undefined,
  tally: OutboxTally,
  now: number,
): { readonly run: Run; readonly news: readonly TallyNews[] } {
  // A window that was loaded again counts from nothing.
  const isAnew = before === undefined || tally.sent < before.tally.sent
  const sentBefore = isAnew ? 0 : before.sentBefore
  const waitingSince = tally.waiting === 0 ? null : ((isAnew ? null : before.waitingSince) ?? now)
  const run = { tally, waitingSince, sentBefore: tally.waiting === 0 ? tally.sent : sentBefore }
  if (isAnew) return { run, news: [] }
  const sent = tally.sent - sentBefore
  const waitedMs = now - (before.waitingSince ?? now)
  const isDrained = before.tally.waiting > 0 && tally.waiting === 0 && sent > 0
  const drained = isDrained && (sent > 1 || waitedMs >= QUICK_MS)
  const attention = tally.attention > before.tally.attention
  return {
    run,
    news: [
      ...(drained
        ? [{ kind: 'drained' as const, count: sent, held: tally.held, attention: tally.attention }]
        : []),
      ...(attention ? [{ kind: 'attention' as const, count: tally.attention }] : []),
      ...pauseNews(before.tally, tally),
    ],
  }
}

/** An outbox with something unsent that came to be paused, and not by the agent. */
function pauseNews(
  before: OutboxTally,
  { waiting, held, attention, pausedBy: by }: OutboxTally,
): TallyNews[] {
  const wasPaused = before.pausedBy !== null && before.pausedBy !== 'agent'
  const count = waiting + held + attention
  return by === null || by === 'agent' || wasPaused || count === 0 ? [] : [{ kind: 'paused', count, by }]
}
