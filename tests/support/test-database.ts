import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { ServerCustomer } from '@shared/api/customer'
import { readCustomer } from '@shared/api/customer'
import type { Clock } from '@shared/clock'
import { emptyProfile, type CustomerProfile } from '@shared/domain/customer-profile'
import { createSealer } from '@shared/seal'
import { createCustomerRepository } from '@renderer/data/customer-repository'
import type { DatabaseOptions } from '@renderer/data/database'
import { createKeyedLock } from '@renderer/data/keyed-lock'
import { openDatabase } from '@renderer/data/open-database'
import { createRowChanges } from '@renderer/data/row-changes'
import { createSealedRows } from '@renderer/data/sealed-rows'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { CustomerRepository } from '@renderer/data/workspace-session'
import { createDexieOutboxStore } from '@renderer/sync/dexie-outbox-store'
import { createFakeJournal, type FakeJournal } from './fake-journal'

export const WORKSPACE_ID = '3f1c8d52-7a4e-4f0b-9a55-2f1f2f0f7b11'

/** The data key of test workspaces, hex. */
export const DATA_KEY = '07'.repeat(32)

/** A disk of its own for one test; databases on it survive being closed. */
export type TestDisk = NonNullable<DatabaseOptions['dexie']>

export function createTestDisk(): TestDisk {
  return { indexedDB: new IDBFactory(), IDBKeyRange }
}

export type TestClock = Clock & { advance(ms: number): void }

export function createTestClock(): TestClock {
  let at = 1_700_000_000_000
  return { now: () => at, ticks: () => at, advance: (ms) => (at += ms) }
}

export type TestData = {
  readonly data: WorkspaceData
  readonly customers: CustomerRepository
  readonly store: ReturnType<typeof createDexieOutboxStore>
  readonly journal: FakeJournal
  readonly clock: TestClock
  readonly disk: TestDisk
  /** Closes everything and opens it again, as a restart of the window does. */
  reopen(): Promise<TestData>
}

/** Rows, repository and store of one workspace on a disk and a journal. */
export async function openTestData(
  world: { disk?: TestDisk; journal?: FakeJournal; clock?: TestClock } = {},
): Promise<TestData> {
  const { disk = createTestDisk(), journal = createFakeJournal(), clock = createTestClock() } = world
  const opened = await openDatabase(WORKSPACE_ID, { dexie: disk })
  if (!opened.ok) throw new Error(opened.error.code)
  const data: WorkspaceData = {
    db: opened.value,
    rows: createTestRows(),
    journal,
    changes: createRowChanges(),
    lock: createKeyedLock(),
    clock,
  }
  return {
    data,
    customers: createCustomerRepository(data, () => crypto.randomUUID()),
    store: createDexieOutboxStore(data),
    journal,
    clock,
    disk,
    reopen() {
      data.db.close()
      return openTestData({ disk, journal, clock })
    },
  }
}

export function createTestRows() {
  const key = new Uint8Array(32).fill(7)
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  return createSealedRows(createSealer({ key, workspaceId: WORKSPACE_ID, randomBytes }))
}

/** A complete business, as the agent types it. */
export function acme(businessName = 'ACME'): CustomerProfile {
  const contact = {
    firstName: 'Sarah',
    lastName: 'Green',
    primary: true,
    primaryPhoneNumber: { number: '+1 (415) 123-4', type: 'MOBILE' },
    primaryEmail: { value: 'sarah.green@example.com' },
  }
  return { ...emptyProfile('BUSINESS'), type: 'BUSINESS', businessName, contacts: [contact] }
}

/** What the server answers for a customer created from this body. */
export function serverAnswer(body: string, id: string = crypto.randomUUID()): ServerCustomer {
  const customer = readCustomer({ ...(JSON.parse(body) as object), id, status: 'ACTIVE' })
  if (customer === null) throw new Error('not a customer')
  return customer
}

/** Saves a complete customer and submits it; answers its local key. */
export async function submitOne({ customers }: TestData, profile = acme()): Promise<string> {
  const localKey = crypto.randomUUID()
  await customers.saveDraft({ localKey, profile })
  const submitted = await customers.submit(localKey)
  if (!submitted.ok) throw new Error(submitted.error.code)
  return localKey
}
