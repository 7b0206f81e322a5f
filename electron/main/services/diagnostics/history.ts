import type { Connectivity, ConnectivityState } from '@shared/domain/connectivity'
import type { ErrorCode } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'

/** A workspace's connectivity came into this state. */
export type ConnectivityChange = {
  readonly at: number
  readonly workspaceId: string
  readonly state: ConnectivityState
}

/** How often a command failed with a code since Outpost started, and when it last did. */
export type Failure = { readonly channel: string; readonly code: ErrorCode; count: number; lastAt: number }

/** What happened since Outpost started, kept in memory, by codes. */
export type History = {
  /** The same way to publish, watched. */
  watch(publish: Publish): Publish
  noteAnswer(channel: string, answer: { readonly code: ErrorCode | null; readonly durationMs: number }): void
  connectivity(): readonly ConnectivityChange[]
  failures(): readonly Failure[]
  /** The longest time a command took, ms, by channel. */
  slowest(): ReadonlyMap<string, number>
}

const MAX_CHANGES = 100

/** Makes an empty history. */
export function createHistory(now: () => number): History {
  const changes: ConnectivityChange[] = []
  const failures = new Map<string, Failure>()
  const slowest = new Map<string, number>()

  function noteChange({ workspaceId, state }: Connectivity) {
    const before = changes.findLast((change) => change.workspaceId === workspaceId)
    if (before?.state === state) return
    changes.push({ at: now(), workspaceId, state })
    if (changes.length > MAX_CHANGES) changes.shift()
  }

  return {
    watch: (publish) => (event, news) => {
      // The event's name decides the shape of its news, which the type of a function of both cannot say.
      if (event === 'connectivityChanged') noteChange(news as Connectivity)
      publish(event, news)
    },
    noteAnswer(channel, { code, durationMs }) {
      slowest.set(channel, Math.max(slowest.get(channel) ?? 0, Math.round(durationMs)))
      if (code === null) return
      const key = `${channel} ${code}`
      const failure = failures.get(key) ?? { channel, code, count: 0, lastAt: 0 }
      failures.set(key, { ...failure, count: failure.count + 1, lastAt: now() })
    },
    connectivity: () => changes,
    failures: () => [...failures.values()],
    slowest: () => slowest,
  }
}
