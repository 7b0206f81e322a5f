import type { Verdict } from '@shared/sync/verdict'

type Attempt = { readonly workspaceId: string; readonly localKey: string; readonly body: string }

/** The attempts that wait for their verdict, at most one per customer. */
export type AttemptsUnderWay = {
  /** A window that was loaded again knows nothing of an attempt on the wire; asked for it again, it gets that one's verdict. */
  run(attempt: Attempt, start: () => Promise<Verdict>): Promise<Verdict>
  /** The verdict of the attempt that is under way; null when there is none. */
  join(attempt: Pick<Attempt, 'workspaceId' | 'localKey'>): Promise<Verdict | null>
  readonly count: () => number
}

/** Keeps track of the attempts of all workspaces. */
export function createAttemptsUnderWay(): AttemptsUnderWay {
  const underWay = new Map<string, Promise<Verdict>>()
  return {
    run(attempt, start) {
      const key = keyOf(attempt)
      const present = underWay.get(key)
      if (present !== undefined) return present
      const started = start().finally(() => underWay.delete(key))
      underWay.set(key, started)
      return started
    },
    join: (attempt) => underWay.get(keyOf(attempt)) ?? Promise.resolve(null),
    count: () => underWay.size,
  }
}

function keyOf({ workspaceId, localKey }: Pick<Attempt, 'workspaceId' | 'localKey'>): string {
  return `${workspaceId} ${localKey}`
}
