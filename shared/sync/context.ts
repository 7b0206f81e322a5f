import type { Clock } from '@shared/clock'
import { afterBarredProbe, afterFailure, noWait, type EntryWait } from './entry-wait'
import type { OutboxView } from './outbox-view'
import { paceAfter, type Pace, type Showing } from './pace'
import type { Transport } from './ports'
import { troubleOf } from './trouble'

/** What the engine remembers between requests; a restart forgets it, and nothing depends on it then. */
export type Memory = {
  pace: Pace
  readonly waits: Map<string, EntryWait>
  /** The customer by which to learn whether this server finds by reference, and when to ask again (ticks). */
  lesson: { reference: string; askAt: number } | null
}

/** Everything one request needs. */
export type Context = {
  readonly view: OutboxView
  readonly transport: Transport
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  readonly memory: Memory
}

/** What a request showed, and what the server asked; `retryAfterMs` is null when it asked nothing. */
export type Outcome = Showing & { readonly retryAfterMs: number | null; readonly isProbe: boolean }

/** Draws the conclusions of one request for all that follow: pace, the entry's own wait, pause, the server's wait. */
export async function concludeFrom(context: Context, outcome: Outcome): Promise<void> {
  const { view, memory } = context
  const timing = { now: context.clock.ticks(), random: context.random }
  const trouble = outcome.code === null ? null : troubleOf(outcome.code)
  memory.pace = paceAfter(memory.pace, outcome, timing)
  const wait = memory.waits.get(outcome.localKey) ?? noWait
  if (trouble?.kind === 'entry') memory.waits.set(outcome.localKey, afterFailure(wait, timing))
  if (trouble?.kind === 'server' && outcome.isProbe)
    memory.waits.set(outcome.localKey, afterBarredProbe(wait, timing.now))
  if (outcome.retryAfterMs !== null) await view.hold(outcome.retryAfterMs)
  if (trouble?.kind === 'pause') await view.pause(trouble.by)
}
