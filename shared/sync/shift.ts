import type { Clock } from '@shared/clock'
import { attemptEntry } from './attempt-entry'
import { createBell, type Bell } from './bell'
import type { Context } from './context'
import { createCrew, type Crew } from './crew'
import type { Entry } from './entry'
import { dueAt, noWait, withoutBackOff } from './entry-wait'
import { createLedger } from './ledger'
import { createNextTryBoard, type NextTryBoard } from './next-try-board'
import { fullPace, hurried, slotsOf } from './pace'
import type { Situation } from './plan'
import type { OutboxStore, Transport } from './ports'
import { probeEntry } from './probe-entry'

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

/** The inside of one engine. */
export type Shift = {
  readonly context: Context
  readonly crew: Crew<Entry>
  readonly board: NextTryBoard
  readonly bell: Bell
  readonly onWaiting: (nextInMs: number | null) => void
  /** Someone called since entries were last read. */
  isAsked: boolean
  isStopped: boolean
  recovery: Promise<void> | null
  /** When entries were last read (ticks). */
  readAt: number
}

/** Prepares the inside of an engine; nothing is read or sent yet. */
export function createShift(deps: SyncEngineDeps): Shift {
  const { store, transport, clock, random } = deps
  const memory = { pace: fullPace, waits: new Map(), lesson: null }
  const context: Context = { ledger: createLedger(store, clock), transport, clock, random, memory }
  const bell = createBell()
  const work = (entry: Entry) =>
    entry.state === 'unclear' ? probeEntry(context, entry) : attemptEntry(context, entry)
  return {
    context,
    crew: createCrew(work, () => bell.ring()),
    board: createNextTryBoard(store, clock),
    bell,
    onWaiting: deps.onWaiting ?? (() => {}),
    isAsked: false,
    isStopped: false,
    recovery: null,
    readAt: -Infinity,
  }
}

/** Turns what was on the wire when the program ended into unclear entries; does so once, however many ask. */
export function recover(shift: Shift): Promise<void> {
  shift.recovery ??= markUnclear(shift).catch((cause: unknown) => {
    shift.recovery = null
    throw cause
  })
  return shift.recovery
}

async function markUnclear({ context: { ledger } }: Shift): Promise<void> {
  await ledger.readEntries()
  for (const entry of ledger.entries()) {
    if (entry.state === 'sending')
      await ledger.settle(entry.localKey, { event: 'unclear', code: 'connection-lost' })
  }
}

/** Ends our own back-off. */
export function hurry(shift: Shift): void {
  const { memory } = shift.context
  memory.pace = hurried(memory.pace)
  for (const [localKey, wait] of memory.waits) memory.waits.set(localKey, withoutBackOff(wait))
}

/** How things stand this moment, for a plan. */
export function situationOf(shift: Shift): Situation {
  const { crew, context } = shift
  const { ledger, memory, clock } = context
  return {
    entries: ledger.entries(),
    isPaused: ledger.standing().pausedBy !== null,
    now: clock.ticks(),
    freeSlots: slotsOf(memory.pace) - crew.size(),
    heldUntil: heldUntil(shift),
    isBusy: (localKey) => crew.isBusy(localKey) || ledger.isUnsettled(localKey),
    dueAt: (localKey) => dueAt(memory.waits.get(localKey) ?? noWait),
  }
}

/** Nothing at all leaves before this (ticks). */
export function heldUntil({ context }: Shift): number {
  return Math.max(context.ledger.heldUntil(), context.memory.pace.until)
}
