import type { DesktopApi } from '@shared/ipc/contract'
import type { OutboxStore } from '@shared/sync/ports'
import { createSyncEngine } from '@shared/sync/sync-engine'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { SyncHandle } from '@renderer/data/workspace-session'
import { createDesktopTransport } from './desktop-transport'
import { createDexieOutboxStore } from './dexie-outbox-store'
import type { Platform } from './platform'
import { createSyncDriver, type SyncDriver } from './sync-driver'

export type SyncDeps = {
  readonly data: WorkspaceData
  readonly workspaceId: string
  readonly desktop: Pick<DesktopApi, 'customers' | 'on'>
  readonly platform: Platform
}

/** Runs the engine of one workspace, in one window at a time, and wakes it whenever something may be due. */
export function startSync(deps: SyncDeps): SyncHandle {
  const store = createDexieOutboxStore(deps.data)
  const driver = createDriver(deps, store)
  let isRunner = false
  const wake = (options?: { hurry: boolean }) => {
    if (isRunner) driver.wake(options)
  }
  const release = holdLock(deps, () => {
    isRunner = true
    wake()
  })
  const resume = async () => {
    await store.updateStanding({ pausedBy: null })
    wake({ hurry: true })
  }
  const beginAnew = async () => {
    // Another address may be a server that finds nobody by reference: from that one, an empty answer is no proof.
    await store.updateStanding(({ pausedBy }) => {
      const isOver = pausedBy !== null && pausedBy !== 'agent' && pausedBy !== 'unreadable'
      return { findsByReference: 'unknown', ...(isOver && { pausedBy: null }) }
    })
    wake({ hurry: true })
  }
  const stopListening = listen(deps, {
    wake,
    onLeaving: () => void driver.stop(),
    onNewAccess: () => void beginAnew().catch(deps.platform.onFailure),
  })
  return {
    wake,
    async pause(reason) {
      await store.updateStanding({ pausedBy: reason })
      // So that no entry goes on showing a next try.
      wake()
    },
    resume,
    async stop() {
      stopListening()
      isRunner = false
      await driver.stop()
      release()
    },
  }
}

function createDriver({ desktop, workspaceId, platform }: SyncDeps, store: OutboxStore): SyncDriver {
  const { clock, random, setTimer, onFailure } = platform
  const transport = createDesktopTransport(desktop, workspaceId)
  return createSyncDriver({
    createEngine: (onWaiting) => createSyncEngine({ store, transport, clock, random, onWaiting }),
    setTimer,
    onFailure,
  })
}

/** Waits for the right to run this workspace's engine; answers how to give it, or the waiting, up. */
function holdLock({ workspaceId, platform }: SyncDeps, onGranted: () => void): () => void {
  const waiting = new AbortController()
  let release = () => waiting.abort()
  const hold = () =>
    new Promise<void>((resolve) => {
      release = resolve
      onGranted()
    })
  platform.locks
    .request(`outpost-sync-${workspaceId}`, { signal: waiting.signal }, hold)
    .catch((cause: unknown) => {
      if (!waiting.signal.aborted) platform.onFailure(cause)
    })
  return () => release()
}

type Listeners = {
  readonly wake: (options?: { hurry: boolean }) => void
  /** Address or credentials were changed. */
  readonly onNewAccess: () => void
  readonly onLeaving: () => void
}

/** Everything that may make an entry due. Each only wakes: what is due, the engine decides. */
function listen(
  { data, desktop, platform, workspaceId }: SyncDeps,
  { wake, onNewAccess, onLeaving }: Listeners,
) {
  const offs = [
    platform.onSign(wake),
    // What is claimed while the window goes away would only come back as an unknown outcome.
    platform.onLeaving(onLeaving),
    data.changes.subscribe((changes) => {
      if (changes.some(({ customer }) => customer?.state === 'queued')) wake()
    }),
    desktop.on('woke', () => wake({ hurry: true })),
    desktop.on('connectivityChanged', (news) => {
      if (news.workspaceId === workspaceId && news.state === 'online') wake({ hurry: true })
    }),
    desktop.on('credentialsChanged', (news) => {
      if (news.workspaceId === workspaceId) onNewAccess()
    }),
  ]
  return () => {
    for (const off of offs) off()
  }
}
