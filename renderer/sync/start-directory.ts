import { createDirectoryEngine } from '@shared/directory/directory-engine'
import { newRun, type DirectoryRecord } from '@shared/directory/directory-record'
import type { DirectorySource } from '@shared/directory/ports'
import { appError, type AppError } from '@shared/errors'
import type { DesktopApi } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import { createDirectoryStore } from '@renderer/data/directory-store'
import { guardStorage } from '@renderer/data/storage-errors'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { CustomerRepository, DirectoryHandle } from '@renderer/data/workspace-session'
import type { Platform } from './platform'

type Deps = {
  readonly data: WorkspaceData
  /** Those that keep nothing on a disk that is nearly full. */
  readonly customers: Pick<CustomerRepository, 'keepAll' | 'markGone'>
  readonly workspaceId: string
  readonly desktop: Pick<DesktopApi, 'customers' | 'on'>
  readonly platform: Platform
}

// A longer wait would overflow the platform's timers; waking early does no harm.
const LONGEST_TIMER_MS = 3_600_000

/** Keeps the directory of one workspace, in one window at a time, whenever something of it is due. */
export function startDirectory(deps: Deps): DirectoryHandle {
  const { platform } = deps
  const stopped = Promise.withResolvers<Result<never, AppError>>()
  const listeners = new Set<() => void>()
  const engine = createDirectoryEngine({
    ...platform,
    store: createDirectoryStore(deps.data, deps.customers),
    source: createSource(deps, stopped.promise),
    onView: () => {
      for (const listener of [...listeners]) listener()
    },
  })
  const driver = drive(deps, engine)
  const choose = (how: (record: DirectoryRecord) => DirectoryRecord) =>
    guardStorage(async (): Promise<Result<void, AppError>> => {
      await engine.choose(how)
      driver.wake({ hurry: true })
      return ok(undefined)
    })
  return {
    view: () => engine.view(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    turn: (isOn) =>
      choose((record) => ({
        ...record,
        isOn,
        isPaused: false,
        run: isOn ? newRun(platform.clock.now()) : null,
        last: isOn ? null : record.last,
      })),
    pause: () => choose((record) => ({ ...record, isPaused: true })),
    resume: () => choose((record) => ({ ...record, isPaused: false })),
    refresh: () =>
      choose((record) => ({ ...record, isPaused: false, run: record.run ?? newRun(platform.clock.now()) })),
    setRefresh: (refresh) => choose((record) => ({ ...record, refresh })),
    async stop() {
      driver.stop()
      stopped.resolve(err(appError('interrupted')))
      await engine.stop()
    },
  }
}

/** The server through main. What is asked when the window goes is not waited for: it would hold up the lock. */
function createSource(
  { desktop, workspaceId }: Deps,
  stopped: Promise<Result<never, AppError>>,
): DirectorySource {
  const ask = async <T>(question: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    try {
      return await Promise.race([question(), stopped])
    } catch {
      return err(appError('internal'))
    }
  }
  return {
    list: (part) => ask(() => desktop.customers.list({ workspaceId, filters: {}, part })),
    retrieve: (customerId) => ask(() => desktop.customers.retrieve({ workspaceId, customerId })),
  }
}

type Drained = { drain(options?: { hurry: boolean }): Promise<number | null> }

/** Wakes the engine when this window may run it and something may have changed. */
function drive(deps: Deps, engine: Drained) {
  const { platform, workspaceId } = deps
  let isRunner = false
  let callOff = () => {}
  const wake = (options?: { hurry: boolean }) => {
    if (isRunner) void run(options)
  }
  const run = async (options?: { hurry: boolean }) => {
    const nextInMs = await engine.drain(options)
    callOff()
    if (nextInMs === null || !isRunner) return
    callOff = platform.setTimer(() => wake(), Math.min(nextInMs, LONGEST_TIMER_MS))
  }
  const waiting = new AbortController()
  const held = Promise.withResolvers<undefined>()
  platform.locks
    .request(`outpost-directory-${workspaceId}`, { signal: waiting.signal }, () => {
      isRunner = true
      wake()
      return held.promise
    })
    .catch((cause: unknown) => {
      if (!waiting.signal.aborted) platform.onFailure(cause)
    })
  const stopListening = listen(deps, wake)
  return {
    wake,
    stop() {
      stopListening()
      isRunner = false
      callOff()
      waiting.abort()
      held.resolve(undefined)
    },
  }
}

/** Everything that may end a wait. */
function listen({ desktop, platform, workspaceId }: Deps, wake: (options: { hurry: boolean }) => void) {
  const hurry = () => wake({ hurry: true })
  const offs = [
    platform.onSign(wake),
    desktop.on('woke', hurry),
    desktop.on('connectivityChanged', (news) => {
      if (news.workspaceId === workspaceId && news.state === 'online') hurry()
    }),
    desktop.on('credentialsChanged', (news) => {
      if (news.workspaceId === workspaceId) hurry()
    }),
    desktop.on('storageChanged', ({ state }) => {
      if (state === 'enough') hurry()
    }),
  ]
  return () => {
    for (const off of offs) off()
  }
}
