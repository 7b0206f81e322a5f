/** The requests under way: at most one per entry. */
export type Crew<T extends { localKey: string }> = {
  size(): number
  isBusy(localKey: string): boolean
  start(job: T): void
  /** Throws what the first failed job threw since the last call. */
  check(): void
  /** Resolves when nothing is under way; what failed until then is forgotten. */
  idle(): Promise<void>
}

/** Makes a crew that does its jobs with `work` and calls `onDone` after each. */
export function createCrew<T extends { localKey: string }>(
  work: (job: T) => Promise<void>,
  onDone: () => void,
): Crew<T> {
  const jobs = new Map<string, Promise<void>>()
  const failures: unknown[] = []

  const perform = async (job: T) => {
    try {
      await work(job)
    } catch (cause) {
      failures.push(cause)
    }
    jobs.delete(job.localKey)
    onDone()
  }
  return {
    size: () => jobs.size,
    isBusy: (localKey) => jobs.has(localKey),
    start: (job) => void jobs.set(job.localKey, perform(job)),
    check() {
      if (failures.length > 0) throw failures.splice(0)[0]
    },
    async idle() {
      while (jobs.size > 0) await Promise.all(jobs.values())
      failures.length = 0
    },
  }
}
