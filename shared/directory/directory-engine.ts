import type { Clock } from '@shared/clock'
import { appError } from '@shared/errors'
import { newRun, noDirectory, type DirectoryRecord } from './directory-record'
import type { DirectoryView } from './directory-view'
import type { DirectorySource, DirectoryStore } from './ports'
import { createDirectoryReader, type DirectoryReader } from './read-directory'
import { createWaits, idleRest, type Rest } from './rest'

type Deps = {
  readonly store: DirectoryStore
  readonly source: DirectorySource
  readonly clock: Clock
  /** In [0, 1); spreads retries. */
  readonly random: () => number
  /** Called with every change of what is shown. */
  readonly onView: (view: DirectoryView) => void
  /** Told what the store threw; nothing is lost by it. */
  readonly onFailure: (cause: unknown) => void
}

/** Keeps the directory of one workspace. */
export type DirectoryEngine = {
  view(): DirectoryView
  /** Works until nothing is to be done now; answers when to call again, ms. `hurry` ends our own waits, never the server's. */
  drain(options?: { hurry: boolean }): Promise<number | null>
  /** Changes what the agent has chosen. */
  choose(how: (record: DirectoryRecord) => DirectoryRecord): Promise<void>
  /** Ends after the step that is under way. */
  stop(): Promise<void>
}

/** How soon the outbox is looked at again. */
const YIELD_MS = 2_000

export function createDirectoryEngine(deps: Deps): DirectoryEngine {
  const { store, clock } = deps
  const waits = createWaits(deps)
  const reader = createDirectoryReader({ ...deps, now: () => clock.now() })
  const shown = createShown(deps, reader)
  let isStopped = false
  let calls = 0
  let working: Promise<number | null> | null = null

  const work = async (): Promise<number | null> => {
    for (;;) {
      const heard = calls
      const rest = await workOnce({ ...deps, waits, reader, shown }).catch((cause: unknown) => {
        deps.onFailure(cause)
        return shown.rest(shown.view().record, waits.fail(appError('storage-failed')))
      })
      if (isStopped) return null
      // Called meanwhile: what was found may be out of date.
      if (rest !== null && calls === heard) return rest.nextInMs
    }
  }
  return {
    view: shown.view,
    drain({ hurry } = { hurry: false }) {
      if (hurry) waits.hurry()
      calls++
      if (isStopped) return Promise.resolve(null)
      working ??= work().finally(() => (working = null))
      return working
    },
    async choose(how) {
      const record = await store.change(how)
      if (!record.isOn) await store.change((present) => present, 'forget')
      shown.rest(record, idleRest(record, clock.now()) ?? { doing: 'reading', nextInMs: null })
    },
    async stop() {
      isStopped = true
      await working
    },
  }
}

type Parts = Deps & {
  readonly waits: ReturnType<typeof createWaits>
  readonly reader: DirectoryReader
  readonly shown: ReturnType<typeof createShown>
}

/** Does one step, or answers why there is none to do. */
async function workOnce(parts: Parts): Promise<Rest | null> {
  const { store, clock, waits, reader, shown } = parts
  const record = await store.read()
  if (record.run !== null) await reader.recall(record.run)
  const rest = idleRest(record, clock.now()) ?? waits.rest() ?? (await restForOutbox(store))
  if (rest !== null) return shown.rest(record, rest)
  if (record.run === null) {
    const run = newRun(clock.now())
    await store.change((present) => (present.run === null ? { ...present, run } : present), 'forget')
    return null
  }
  shown.rest(record, { doing: record.run.phase === 'pages' ? 'reading' : 'checking', nextInMs: null })
  const done = await reader.step(record.run)
  if (!done.ok) return shown.rest(await store.read(), waits.fail(done.error))
  waits.succeed()
  return null
}

/** The outbox comes first, and what the server asked of it holds for the directory too. */
async function restForOutbox(store: DirectoryStore): Promise<Rest | null> {
  const { isDue, waitMs } = await store.outbox()
  if (waitMs > 0) return { doing: 'waiting', error: appError('too-many-requests'), nextInMs: waitMs }
  return isDue ? { doing: 'yielding', nextInMs: YIELD_MS } : null
}

function createShown({ clock, onView }: Pick<Deps, 'clock' | 'onView'>, reader: DirectoryReader) {
  let view: DirectoryView = {
    record: noDirectory,
    doing: 'off',
    seen: 0,
    checked: null,
    error: null,
    nextAt: null,
  }
  return {
    view: () => view,
    /** Shows it, and answers the rest as it was given. */
    rest<R extends Rest | null>(record: DirectoryRecord, rest: R): R {
      if (rest === null) return rest
      const { doing, error = null, nextInMs } = rest
      const nextAt = nextInMs === null ? null : clock.now() + nextInMs
      view = { record, doing, seen: reader.seen(), checked: reader.checked(), error, nextAt }
      onView(view)
      return rest
    },
  }
}
