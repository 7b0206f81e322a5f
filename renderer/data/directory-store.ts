import { noDirectory, type DirectoryRecord } from '@shared/directory/directory-record'
import type { DirectoryStore, KnownCustomer } from '@shared/directory/ports'
import { remainingMs } from '@shared/sync/server-wait'
import { readStanding } from './open-customer'
import { createOutboxReader } from './read-customers'
import type { WorkspaceData } from './workspace-data'
import type { Customer, CustomerRepository } from './workspace-session'

const DIRECTORY_KEY = 'directory'
/** One row for each page that was read, so that noting a page writes no more than that page. */
const SEEN_PREFIX = 'directory/seen/'
const ROWS_AT_ONCE = 1000

/** Where the directory of one workspace is kept: customers as ever, its own record sealed in the meta table. */
export function createDirectoryStore(
  data: WorkspaceData,
  customers: Pick<CustomerRepository, 'keepAll' | 'markGone'>,
): DirectoryStore {
  const { db, clock } = data
  const readOutbox = createOutboxReader(data)
  return {
    read: () => readRecord(data),
    change: (how, seen) =>
      db.transaction('rw', db.meta, async () => {
        const record = how(await readRecord(data))
        await db.meta.put({
          key: DIRECTORY_KEY,
          sealed: data.rows.directory.seal(DIRECTORY_KEY, record),
        })
        if (seen === 'forget') await db.meta.where('key').startsWith(SEEN_PREFIX).delete()
        else if (seen !== undefined) await putSeen(data, seen)
        return record
      }),
    async seen() {
      const pages = await db.meta.where('key').startsWith(SEEN_PREFIX).toArray()
      const opened = pages.map(({ key, sealed }) => data.rows.seen.open(key, sealed))
      return new Set(opened.flatMap((page) => (page.ok ? page.value : [])))
    },
    keep: (page) => customers.keepAll(page, 'directory'),
    missing: (seen) => findMissing(data, seen),
    markGone: customers.markGone,
    async outbox() {
      const { pausedBy, serverWait } = await readStanding(data)
      if (pausedBy !== null) return { isDue: false, waitMs: 0 }
      const now = clock.now()
      const waitMs = serverWait === null ? 0 : remainingMs(serverWait, now)
      return { isDue: (await readOutbox()).some((customer) => isDue(customer, now)), waitMs }
    },
  }
}

/** A record that does not open counts as none: the agent chooses again, and nothing but the choice is lost. */
async function readRecord({ db, rows }: WorkspaceData): Promise<DirectoryRecord> {
  const row = await db.meta.get(DIRECTORY_KEY)
  const opened = rows.directory.open(DIRECTORY_KEY, row?.sealed)
  return opened.ok ? opened.value : noDirectory
}

function putSeen({ db, rows }: WorkspaceData, { page, ids }: { page: number; ids: readonly string[] }) {
  const key = `${SEEN_PREFIX}${String(page).padStart(7, '0')}`
  return db.meta.put({ key, sealed: rows.seen.seal(key, ids) })
}

async function findMissing({ db }: WorkspaceData, seen: ReadonlySet<string>): Promise<KnownCustomer[]> {
  const missing: KnownCustomer[] = []
  for (let after = ''; ;) {
    const page = await db.customers.where('serverId').above(after).limit(ROWS_AT_ONCE).toArray()
    for (const { localKey, serverId, state } of page)
      if (state === 'synced' && !seen.has(serverId)) missing.push({ localKey, serverId })
    const last = page.at(-1)
    if (last === undefined || page.length < ROWS_AT_ONCE) return missing
    after = last.serverId
  }
}

/** On the wire, or its turn is now. One that waits for its own next try leaves the server free. */
function isDue({ state, entry }: Customer, now: number): boolean {
  if (state === 'sending') return true
  if (entry === null || entry.heldFor !== undefined) return false
  const isWaiting = entry.nextTryAt !== null && entry.nextTryAt > now
  return (state === 'queued' || state === 'unclear') && !isWaiting
}
