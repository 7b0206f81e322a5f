import type { Clock } from '@shared/clock'
import { attemptEntry, rejoinEntry } from './attempt-entry'
import type { Context } from './context'
import type { Entry } from './entry'
import { dueAt, noWait, withoutBackOff } from './entry-wait'
import { createNextTries, type NextTries } from './next-tries'
import { createOutboxView } from './outbox-view'
import { fullPace, hurried, slotsOf } from './pace'
import type { Situation } from './plan'
import type { OutboxStore, Transport } from './ports'
import { probeEntry } from './probe-entry'
import { createUnderWay, type UnderWay } from './under-way'

/** Everything the engine needs of the world. It has no timer: whoever drives it calls `drain` when time is up. */
export type SyncEngineDeps = {
  readonly store: OutboxStore
  readonly transport: Transport
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** While requests are under way: in how many ms something else falls due, so that the driver can call `drain` then. */
  readonly onWaiting?: (nextInMs: number | null) => void
}

/** What one engine is made of. */
export type EngineParts = {
  readonly context: Context
  readonly underWay: UnderWay
  readonly nextTries: NextTries
  readonly onWaiting: (nextInMs: number | null) => void
  /** Someone called since entries were last read. */
  isAsked: boolean
  isStopped: boolean
  recovery: Promise<void> | null
  /** When entries were last read (ticks). */
  readAt: number
}

/** Makes the parts of an engine; nothing is read or sent yet. */
export function createEngineParts(deps: SyncEngineDeps): EngineParts {
  const { store, transport, clock, random } = deps
  const memory = { pace: fullPace, waits: new Map(), lesson: null }
  const context: Context = { view: createOutboxView(store, clock), transport, clock, random, memory }
  const work = (entry: Entry) => {
    if (entry.state === 'unclear') return probeEntry(context, entry)
    return entry.state === 'sending' ? rejoinEntry(context, entry) : attemptEntry(context, entry)
  }
  return {
    context,
    underWay: createUnderWay(work),
    nextTries: createNextTries(store, clock),
    onWaiting: deps.onWaiting ?? (() => {}),
    isAsked: false,
    isStopped: false,
    recovery: null,
    readAt: -Infinity,
  }
}

/** Takes up again what was on the wire when the window was loaded again or the program ended; once, however many ask. */
export function recover(parts: EngineParts): Promise<void> {
  parts.recovery ??= rejoinAll(parts).catch((cause: unknown) => {
    parts.recovery = null
    throw cause
  })
  return parts.recovery
}

async function rejoinAll({ context: { view }, underWay }: EngineParts): Promise<void> {
  await view.readEntries()
  for (const entry of view.entries()) if (entry.state === 'sending') underWay.start(entry)
}

/** Ends our own back-off. */
export function hurry(parts: EngineParts): void {
  const { memory } = parts.context
  memory.pace = hurried(memory.pace)
  for (const [localKey, wait] of memory.waits) memory.waits.set(localKey, withoutBackOff(wait))
}

/** How things stand this moment, for a plan. */
export function situationOf(parts: EngineParts): Situation {
  const { underWay, context } = parts
  const { view, memory, clock } = context
  return {
    entries: view.entries(),
    isPaused: view.standing().pausedBy !== null,
    now: clock.ticks(),
    freeSlots: slotsOf(memory.pace) - underWay.size(),
    heldUntil: heldUntil(parts),
    isBusy: (localKey) => underWay.isBusy(localKey) || view.isUnsettled(localKey),
    dueAt: (localKey) => dueAt(memory.waits.get(localKey) ?? noWait),
  }
}

/** Nothing at all leaves before this (ticks). */
export function heldUntil({ context }: EngineParts): number {
  return Math.max(context.view.heldUntil(), context.memory.pace.until)
}
