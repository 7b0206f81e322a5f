import type { Clock } from '@shared/clock'
import { isInOutbox, nextState } from '@shared/domain/customer-state'
import type { ErrorCode } from '@shared/errors'
import { initialStanding, type Entry, type PauseReason, type Standing } from './entry'
import type { OutboxStore, Settlement, StandingChange } from './ports'
import { remainingMs, serverWait } from './server-wait'

/** The engine's view of the store: entries are read once and then kept in step with what the engine itself changes. */
export type OutboxView = ReturnType<typeof createOutboxView>

/** Opens the view; it is empty until it was read. */
export function createOutboxView(store: OutboxStore, clock: Clock) {
  const entries = createMirror(store)
  const standing = createStandingView(store, clock)
  return {
    ...entries,
    ...standing,
    noteProbe: (localKey: string, code: ErrorCode | null) => store.noteProbe(localKey, code),
  }
}

function createMirror(store: OutboxStore) {
  let mirror = new Map<string, Entry>()
  // What changed while the store was being read: there the mirror is newer than the answer.
  const touched = new Set<string>()
  // Settlements the store has not taken yet. What an attempt proved is not forgotten because a disk was full.
  const unsettled = new Map<string, Settlement>()

  const put = (localKey: string, entry: Entry | null) => {
    touched.add(localKey)
    if (entry === null) mirror.delete(localKey)
    else mirror.set(localKey, entry)
  }
  const settle = async (localKey: string, settlement: Settlement) => {
    unsettled.set(localKey, settlement)
    await store.settle(localKey, settlement)
    unsettled.delete(localKey)
    const entry = mirror.get(localKey)
    put(localKey, entry === undefined ? null : settled(entry, settlement))
  }
  return {
    entries: () => [...mirror.values()],
    isUnsettled: (localKey: string) => unsettled.has(localKey),
    settle,
    async settleRest() {
      for (const [localKey, settlement] of unsettled) await settle(localKey, settlement)
    },
    async readEntries() {
      touched.clear()
      const read = await store.entries()
      const now = (entry: Entry) => (touched.has(entry.localKey) ? mirror.get(entry.localKey) : entry)
      mirror = new Map(read.flatMap((entry) => now(entry) ?? []).map((entry) => [entry.localKey, entry]))
    },
    /** Claims a queued entry; null when it is not there to be sent any more. */
    async claim(localKey: string): Promise<Entry | null> {
      // Until the store has answered nothing is sent; should the claim fail half-way, this puts it right.
      unsettled.set(localKey, { event: 'not-sent', code: 'storage-failed' })
      const claimed = await store.claim(localKey)
      unsettled.delete(localKey)
      put(localKey, claimed)
      return claimed
    },
  }
}

function settled(entry: Entry, settlement: Settlement): Entry | null {
  const state = nextState(entry.state, settlement.event)
  if (state === undefined || !isInOutbox(state)) return null
  return { ...entry, state, ...('code' in settlement && { lastCode: settlement.code }) }
}

function createStandingView(store: OutboxStore, clock: Clock) {
  let standing: Standing = initialStanding
  // The stored wait that `heldUntil` already counts in; ticks are trusted over its wall-clock times from then on.
  let counted: Standing['serverWait'] = null
  let heldUntil = -Infinity
  let writes: Promise<unknown> = Promise.resolve()

  const write = async (change: Partial<Standing>, stored: StandingChange) => {
    standing = { ...standing, ...change }
    const writing = store.updateStanding(stored)
    writes = Promise.allSettled([writes, writing])
    await writing
  }
  const patch = (change: Partial<Standing>) => write(change, change)
  const countIn = (wait: Standing['serverWait']) => {
    if (wait === null || (wait.from === counted?.from && wait.until === counted.until)) return
    heldUntil = Math.max(heldUntil, clock.ticks() + remainingMs(wait, clock.now()))
    counted = wait
  }
  return {
    standing: () => standing,
    /** Nothing may leave before this (ticks), because the server asked for it. */
    heldUntil: () => heldUntil,
    async readStanding() {
      let seen: typeof writes
      do {
        seen = writes
        await seen
        standing = await store.standing()
      } while (seen !== writes)
      countIn(standing.serverWait)
      if (standing.serverWait !== null && heldUntil <= clock.ticks()) await patch({ serverWait: null })
    },
    /** Stops this workspace until someone resumes it; the first reason stands. */
    async pause(by: PauseReason) {
      if (standing.pausedBy !== null) return
      // The agent may have paused it meanwhile, and that no new credentials may end.
      await write({ pausedBy: by }, (present) => (present.pausedBy === null ? { pausedBy: by } : {}))
    },
    /** Heeds a `Retry-After`; never shortens one that is running. */
    async hold(retryAfterMs: number) {
      const until = clock.ticks() + retryAfterMs
      if (until <= heldUntil) return
      heldUntil = until
      counted = serverWait(clock.now(), retryAfterMs)
      await patch({ serverWait: counted })
    },
    async learn(findsByReference: Standing['findsByReference']) {
      if (standing.findsByReference !== findsByReference) await patch({ findsByReference })
    },
  }
}
