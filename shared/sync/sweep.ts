import { firstProbe } from './entry-wait'
import type { Entry } from './entry'
import { heldBack } from './pace'
import { nextTryOf, planWork, type Situation } from './plan'
import { heldUntil, recover, situationOf, type Shift } from './shift'

// While a long queue drains, what others changed meanwhile is read again no more often than this.
const READ_GAP_MS = 1_000

/** How a drain ended. `failure` holds what the store threw: nothing is lost by it, and `nextInMs` says when to go on. */
export type Drained = {
  readonly nextInMs: number | null
  readonly failure: { readonly cause: unknown } | null
}

/** Works until nothing is due now. Never rejects. */
export async function sweep(shift: Shift): Promise<Drained> {
  const { context, board } = shift
  try {
    await recover(shift)
    await context.ledger.settleRest()
    shift.readAt = -Infinity
    await work(shift)
    const situation = situationOf(shift)
    await board.show(nextTries(situation))
    return { nextInMs: nextInMs(shift, situation), failure: null }
  } catch (cause) {
    await shift.crew.idle()
    context.memory.pace = heldBack(context.memory.pace, {
      now: context.clock.ticks(),
      random: context.random,
    })
    return { nextInMs: untilTicks(shift, heldUntil(shift)), failure: { cause } }
  }
}

async function work(shift: Shift): Promise<void> {
  const { crew, bell } = shift
  for (;;) {
    const rung = bell.next()
    await look(shift)
    crew.check()
    const plan = planWork(situationOf(shift))
    if (!shift.isStopped) for (const entry of plan.start) start(shift, entry)
    if (crew.size() > 0) {
      shift.onWaiting(untilTicks(shift, plan.nextAt))
      await rung
      crew.check()
    } else if (!shift.isAsked || shift.isStopped) return
  }
}

function start({ crew, board }: Shift, entry: Entry): void {
  board.forget(entry.localKey)
  crew.start(entry)
}

/** Brings the view of the store up to date. Entries are read again only when someone called, and not at every call. */
async function look(shift: Shift): Promise<void> {
  const { ledger, memory, clock } = shift.context
  await ledger.readStanding()
  const isIdle = planWork({ ...situationOf(shift), freeSlots: 1 }).start.length === 0
  if (shift.isAsked && (isIdle || clock.ticks() - shift.readAt >= READ_GAP_MS)) {
    shift.isAsked = false
    shift.readAt = clock.ticks()
    await ledger.readEntries()
  }
  for (const entry of ledger.entries()) {
    if (entry.state === 'unclear' && !memory.waits.has(entry.localKey))
      memory.waits.set(entry.localKey, firstProbe(clock.ticks()))
  }
}

function nextTries(situation: Situation): Map<string, number | null> {
  const waiting = situation.entries.filter(({ state }) => state === 'queued' || state === 'unclear')
  return new Map(waiting.map((entry) => [entry.localKey, nextTryOf(situation, entry)]))
}

/** Something may have fallen due while the last transactions were written. */
function nextInMs(shift: Shift, situation: Situation): number | null {
  const plan = planWork(situation)
  return plan.start.length > 0 ? 0 : untilTicks(shift, plan.nextAt)
}

function untilTicks({ context }: Shift, at: number | null): number | null {
  return at === null ? null : Math.max(0, Math.ceil(at - context.clock.ticks()))
}
