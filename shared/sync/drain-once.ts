import { firstProbe } from './entry-wait'
import type { Entry } from './entry'
import { heldBack } from './pace'
import { nextTryOf, planWork, type Situation } from './plan'
import { heldUntil, recover, situationOf, type EngineParts } from './engine-parts'

// While a long queue drains, what others changed meanwhile is read again no more often than this.
const READ_GAP_MS = 1_000

/** How a drain ended. `failure` holds what the store threw: nothing is lost by it, and `nextInMs` says when to go on. */
export type Drained = {
  readonly nextInMs: number | null
  readonly failure: { readonly cause: unknown } | null
}

/** Works until nothing is due now. Never rejects. */
export async function drainOnce(parts: EngineParts): Promise<Drained> {
  const { context, nextTries } = parts
  try {
    await recover(parts)
    await context.view.settleRest()
    parts.readAt = -Infinity
    await work(parts)
    const situation = situationOf(parts)
    await nextTries.show(timesOfNextTries(situation))
    return { nextInMs: nextInMs(parts, situation), failure: null }
  } catch (cause) {
    await parts.underWay.idle()
    context.memory.pace = heldBack(context.memory.pace, {
      now: context.clock.ticks(),
      random: context.random,
    })
    return { nextInMs: untilTicks(parts, heldUntil(parts)), failure: { cause } }
  }
}

async function work(parts: EngineParts): Promise<void> {
  const { underWay } = parts
  for (;;) {
    const news = underWay.news()
    await look(parts)
    underWay.check()
    const plan = planWork(situationOf(parts))
    if (!parts.isStopped) for (const entry of plan.start) start(parts, entry)
    if (underWay.size() > 0) {
      parts.onWaiting(untilTicks(parts, plan.nextAt))
      await news
      underWay.check()
    } else if (!parts.isAsked || parts.isStopped) return
  }
}

function start({ underWay, nextTries }: EngineParts, entry: Entry): void {
  nextTries.forget(entry.localKey)
  underWay.start(entry)
}

/** Brings the view of the store up to date. Entries are read again only when someone called, and not at every call. */
async function look(parts: EngineParts): Promise<void> {
  const { view, memory, clock } = parts.context
  const wasAsked = parts.isAsked
  // Before the store is read: whoever calls from here on may have changed what was just read.
  parts.isAsked = false
  await view.readStanding()
  const isIdle = planWork({ ...situationOf(parts), freeSlots: 1 }).start.length === 0
  if (wasAsked && (isIdle || clock.ticks() - parts.readAt >= READ_GAP_MS)) {
    parts.readAt = clock.ticks()
    await view.readEntries()
  } else if (wasAsked) parts.isAsked = true
  for (const entry of view.entries()) {
    if (entry.state === 'unclear' && !memory.waits.has(entry.localKey))
      memory.waits.set(entry.localKey, firstProbe(clock.ticks()))
  }
}

function timesOfNextTries(situation: Situation): Map<string, number | null> {
  const waiting = situation.entries.filter(({ state }) => state === 'queued' || state === 'unclear')
  return new Map(waiting.map((entry) => [entry.localKey, nextTryOf(situation, entry)]))
}

/** Something may have fallen due while the last transactions were written. */
function nextInMs(parts: EngineParts, situation: Situation): number | null {
  const plan = planWork(situation)
  return plan.start.length > 0 ? 0 : untilTicks(parts, plan.nextAt)
}

function untilTicks({ context }: EngineParts, at: number | null): number | null {
  return at === null ? null : Math.max(0, Math.ceil(at - context.clock.ticks()))
}
