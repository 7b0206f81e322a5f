import type { SyncEngine } from '@shared/sync/sync-engine'

/** Calls back once after that many ms; answers how to call it off. */
export type SetTimer = (callback: () => void, afterMs: number) => () => void

export type SyncDriverDeps = {
  /** The engine says through `onWaiting` when to be woken although it is still at work. */
  readonly createEngine: (onWaiting: (nextInMs: number | null) => void) => SyncEngine
  readonly setTimer: SetTimer
  /** Told what the store threw; the driver goes on by itself. */
  readonly onFailure: (cause: unknown) => void
}

/** Keeps an engine going: drains when woken, and once more when the engine said something falls due. */
export type SyncDriver = {
  wake(options?: { hurry: boolean }): void
  stop(): Promise<void>
}

// A longer wait would overflow the platform's timers; waking early does no harm.
const LONGEST_TIMER_MS = 3_600_000

export function createSyncDriver({ createEngine, setTimer, onFailure }: SyncDriverDeps): SyncDriver {
  let isStopped = false
  let callOff = () => {}
  const engine = createEngine(wakeIn)

  function wakeIn(ms: number | null) {
    callOff()
    callOff = ms === null || isStopped ? () => {} : setTimer(() => void run(), Math.min(ms, LONGEST_TIMER_MS))
  }
  async function run(options?: { hurry: boolean }) {
    const { nextInMs, failure } = await engine.drain(options)
    if (failure !== null) onFailure(failure.cause)
    wakeIn(nextInMs)
  }

  return {
    wake(options) {
      if (!isStopped) void run(options)
    },
    async stop() {
      isStopped = true
      callOff()
      await engine.stop()
    },
  }
}
