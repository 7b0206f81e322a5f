import { createCustomersHandlers } from '@electron/main/ipc/handlers/customers-handlers'
import { createJournalHandlers } from '@electron/main/ipc/handlers/journal-handlers'
import { openJournal } from '@electron/main/services/journal/journal'
import { createAttemptsUnderWay } from '@electron/main/services/rocketkor/attempts-under-way'
import { createRocketkorClient } from '@electron/main/services/rocketkor/rocketkor-client'
import { createTokenSource } from '@electron/main/services/rocketkor/token-source'
import {
  createWorkspaceServices,
  type Connection,
} from '@electron/main/services/workspaces/workspace-services'
import { createCustomerRepository } from '@renderer/data/customer-repository'
import { endUndoHolds } from '@renderer/data/hold-customer'
import { createKeyedLock } from '@renderer/data/keyed-lock'
import { createRowChanges } from '@renderer/data/row-changes'
import type { SealedRows } from '@renderer/data/sealed-rows'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { CustomerRepository, Healed, SyncHandle } from '@renderer/data/workspace-session'
import { createDesktopJournal } from '@renderer/sync/desktop-journal'
import { heal } from '@renderer/sync/heal'
import type { Platform } from '@renderer/sync/platform'
import { startSync } from '@renderer/sync/start-sync'
import type { Clock } from '@shared/clock'
import type { DesktopApi } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'
import type { Sealer } from '@shared/seal'
import type { Chance } from './chance'
import { openJournalDisk, type JournalDisk } from './journal-disk'
import { openMemoryDatabase, type RowDisk } from './memory-database'
import { createNetwork, type Weather } from './network'
import type { Owner, Scheduler } from './scheduler'
import type { Standstill } from './standstill'
import type { Server } from './server'

/** One workspace with everything of it that outlives the app. */
export type Site = {
  readonly id: string
  readonly server: Server
  readonly weather: Weather
  readonly rows: RowDisk
  readonly journal: JournalDisk
}

export type AppDeps = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly clock: Clock
  readonly world: Owner
  readonly sites: readonly Site[]
  readonly standstill: Standstill
  readonly newKey: () => string
  readonly tell: (who: string, what: string) => void
  readonly onTrouble: (what: 'lost' | 'slow') => void
  /** A failure that is not the disk's is a bug. */
  readonly onBug: (cause: unknown) => void
}

/** The main process of one run of the app. */
export type Main = { readonly owner: Owner; readonly desktop: DesktopParts }
type DesktopParts = Pick<DesktopApi, 'customers' | 'journal'>

/** One workspace open in the window. */
export type Session = {
  readonly site: Site
  readonly window: Owner
  readonly customers: CustomerRepository
  readonly sync: SyncHandle
  readonly healed: Healed
  /** What the window asks of the server beside the engine. */
  readonly ask: Pick<DesktopApi['customers'], 'list' | 'retrieve'>
  /** Ends when what is on the wire is settled, as a lock or the end of a lock waits for it. */
  close(): Promise<void>
  /** Tells the window news from main. */
  readonly publish: (event: 'woke' | 'credentialsChanged' | 'online') => void
}

/** So few that a day's journal is rewritten now and then. */
const SPARE_LINES_OF_A_DAY = 12

/** Sealing takes no part in what is proved here; a row is its text. */
const plainSealer: Sealer = {
  seal: ({ rowKey }, value) => Buffer.from(JSON.stringify([rowKey, value])),
  open({ rowKey }, sealed) {
    try {
      const [key, value] = JSON.parse(Buffer.from(sealed).toString()) as [string, unknown]
      return key === rowKey ? ok(value) : err('row-damaged')
    } catch {
      return err('row-damaged')
    }
  },
}

/** Rows keep their content as text in place of sealed bytes. */
export function readSealed(sealed: unknown): unknown {
  return JSON.parse(sealed as string)
}

const plainTable = {
  seal: (_key: string, content: unknown) => JSON.stringify(content) as unknown as Uint8Array,
  open: (_key: string, sealed: unknown) =>
    typeof sealed === 'string' ? ok(readSealed(sealed)) : err('row-damaged'),
}
const plainRows = {
  customers: plainTable,
  entries: plainTable,
  standing: plainTable,
  imports: plainTable,
} as unknown as SealedRows

export function startMain(deps: AppDeps): Main {
  const { scheduler, chance, clock, sites } = deps
  const owner: Owner = { name: 'main', isAlive: true }
  const siteOf = (id: string) => sites.find((site) => site.id === id)!
  const services = createWorkspaceServices({
    connect(id) {
      const { server, weather } = siteOf(id)
      const tell = (what: string) => deps.tell(`net ${id}`, what)
      const { world, onTrouble } = deps
      const send = createNetwork({ scheduler, chance, owner, world, server, weather, tell, onTrouble })
      const credentials = () => Promise.resolve(ok({ apiKey: `key-${id}`, apiSecret: `secret-${id}` }))
      const client = createRocketkorClient({ send, tokens: createTokenSource({ send, credentials, clock }) })
      return Promise.resolve(ok({ client } as unknown as Connection))
    },
    openJournal(id) {
      const disk = siteOf(id).journal
      return openJournal({
        file: id,
        sealer: plainSealer,
        spareLines: SPARE_LINES_OF_A_DAY,
        ...openJournalDisk({ disk, scheduler, chance, owner }),
      })
    },
    folderOf: (id) => id,
    onLeftover: () => undefined,
  })
  const customers = createCustomersHandlers({
    services,
    attempts: createAttemptsUnderWay(),
    onVerdictNotNoted: () => undefined,
  })
  const journal = createJournalHandlers({ services })
  return { owner, desktop: { customers, journal } }
}

function grantAtOnce(_name: string, _options: unknown, hold: () => unknown): Promise<unknown> {
  return Promise.resolve().then(hold)
}

type Opening = {
  readonly owner: Owner
  readonly site: Site
  /** Behind the lock screen: nobody is there whose undo would be over. */
  readonly isSendingOnly: boolean
}

/** Opens one workspace in the window, as `openWorkspaceSession` or `openSendingSession` does, without the index. */
export async function openSession(
  deps: AppDeps,
  main: Main,
  { owner, site, isSendingOnly }: Opening,
): Promise<Session> {
  const { scheduler, chance, clock } = deps
  const { desktop, ...news } = createDesktop(deps, main, { owner, site })
  const data: WorkspaceData = {
    db: openMemoryDatabase({ disk: site.rows, scheduler, chance, owner }),
    rows: plainRows,
    journal: createDesktopJournal(desktop, site.id),
    changes: createRowChanges(),
    lock: createKeyedLock(),
    clock,
  }
  const healed = await heal(data)
  if (!isSendingOnly) await endUndoHolds(data)
  const platform: Platform = {
    clock,
    random: chance.next,
    randomBytes: (length) => new Uint8Array(length),
    newKey: deps.newKey,
    setTimer: (callback, afterMs) => scheduler.after(owner, afterMs, callback),
    locks: { request: grantAtOnce as LockManager['request'] },
    onSign: () => () => undefined,
    onLeaving: () => () => undefined,
    onFailure: (cause) => {
      if (!(cause instanceof DOMException)) deps.onBug(cause)
    },
  }
  deps.standstill.begin(site.id)
  const sync = startSync({ data, workspaceId: site.id, desktop, platform })
  const customers = createCustomerRepository(data, deps.newKey)
  const close = async () => {
    await sync.stop()
    const last = data.db.meta.get('none').catch(() => undefined)
    data.db.close()
    // Whoever opens it next waits for what was begun here.
    await last
  }
  return { site, window: owner, customers, sync, healed, ask: desktop.customers, close, ...news }
}

const engineAsks: ReadonlySet<string> = new Set(['create', 'rejoin', 'findByReference', 'search'])
type Told = { readonly code?: string; readonly retryAfterMs?: number | null }

/** How long the server asks to wait in this answer to the engine, ms. */
function waitOf(answer: unknown): number {
  const { value, error } = answer as { value?: Told | null; error?: Told }
  const told = error ?? value
  // A look-up that the server forbids is no sign of load, and is passed by.
  return told?.code === 'not-permitted' ? 0 : (told?.retryAfterMs ?? 0)
}

/** How long a question takes to main, ms, unless the computer sleeps meanwhile. */
const AT_MOST_ON_ITS_WAY_MS = 1

/** The window's side of the contract. A question travels even if the window dies; its answer then reaches nobody. */
function createDesktop(
  { scheduler, chance, standstill }: AppDeps,
  main: Main,
  { owner, site }: { owner: Owner; site: Site },
) {
  const listeners = new Set<{ readonly event: string; readonly listener: (news: unknown) => void }>()
  const join = (area: Record<string, (input: never) => Promise<unknown>>) =>
    Object.fromEntries(
      Object.entries(area).map(([verb, handle]) => [
        verb,
        (input: never) =>
          new Promise((resolve) => {
            const sentAt = scheduler.now()
            scheduler.after(main.owner, chance.next(), () => {
              // What comes late from a window that is gone is nobody's: main takes it from no frame any more.
              if (!owner.isAlive && scheduler.now() - sentAt > AT_MOST_ON_ITS_WAY_MS) return
              void handle(input).then((answer) =>
                scheduler.after(owner, chance.next(), () => {
                  if (engineAsks.has(verb)) standstill.hear(site.id, waitOf(answer))
                  resolve(answer)
                }),
              )
            })
          }),
      ]),
    )
  const on = (event: string, listener: (news: unknown) => void) => {
    const entry = { event, listener }
    listeners.add(entry)
    return () => listeners.delete(entry)
  }
  const { customers, journal } = main.desktop
  const desktop = { customers: join(customers), journal: join(journal), on }
  return {
    desktop: desktop as unknown as Pick<DesktopApi, 'customers' | 'journal' | 'on'>,
    publish(event: 'woke' | 'credentialsChanged' | 'online') {
      const name = event === 'online' ? 'connectivityChanged' : event
      const news = { workspaceId: site.id, state: 'online' }
      for (const entry of [...listeners]) if (entry.event === name) entry.listener(news)
    },
  }
}
