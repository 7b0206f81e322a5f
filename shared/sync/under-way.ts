import type { Entry } from './entry'

/** The requests under way: at most one per entry. */
export type UnderWay = {
  size(): number
  isBusy(localKey: string): boolean
  start(entry: Entry): void
  /** Throws what the first failed job threw since the last call. */
  check(): void
  /** Resolves when nothing is under way; what failed until then is forgotten. */
  idle(): Promise<void>
  /** Resolves at the next end of a request or `nudge`. Taken before a look at the world, it misses nothing. */
  news(): Promise<void>
  nudge(): void
}

/** Keeps track of requests, each made by `work`. */
export function createUnderWay(work: (entry: Entry) => Promise<void>): UnderWay {
  const jobs = new Map<string, Promise<void>>()
  const failures: unknown[] = []
  let wake = () => {}

  const perform = async (entry: Entry) => {
    try {
      await work(entry)
    } catch (cause) {
      failures.push(cause)
    }
    jobs.delete(entry.localKey)
    wake()
  }
  return {
    size: () => jobs.size,
    isBusy: (localKey) => jobs.has(localKey),
    start: (entry) => void jobs.set(entry.localKey, perform(entry)),
    check() {
      if (failures.length > 0) throw failures.splice(0)[0]
    },
    async idle() {
      while (jobs.size > 0) await Promise.all(jobs.values())
      failures.length = 0
    },
    news: () => new Promise((resolve) => (wake = resolve)),
    nudge: () => wake(),
  }
}
