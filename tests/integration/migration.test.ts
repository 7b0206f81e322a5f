import { describe, expect, it, vi } from 'vitest'
import type { Dexie } from 'dexie'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { databaseName, type DatabaseOptions } from '@renderer/data/database'
import { deleteDatabase, openDatabase } from '@renderer/data/open-database'
import { schemaHistory, type SchemaVersion } from '@renderer/data/schema-history'
import { createTestDisk, openTestData, submitOne, WORKSPACE_ID } from '@tests/support/test-database'

/** A next version as a later Outpost might ship it: an index more, and a column that old rows do not have. */
const nextVersion: SchemaVersion = {
  version: 3,
  stores: { customers: 'localKey, serverId, state, updatedAt, [state+updatedAt], seenAt' },
  upgrade: async (transaction) => {
    await transaction.table('customers').toCollection().modify({ seenAt: 0 })
  },
}

const later = [...schemaHistory, nextVersion]

async function shippedDatabase() {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const rows = await readAll(world.data.db)
  world.data.db.close()
  return { disk: world.disk, localKey, rows }
}

function readAll(database: Dexie) {
  return Promise.all(database.tables.map((table) => table.toArray()))
}

function open(options: DatabaseOptions) {
  return openDatabase(WORKSPACE_ID, options)
}

describe('schema history', () => {
  it('has versions that only grow', () => {
    const versions = schemaHistory.map(({ version }) => version)
    expect(versions).toEqual(versions.map((_, place) => place + 1))
  })

  it('keeps the shape of version 1, which was shipped', () => {
    expect(schemaHistory[0]).toEqual({
      version: 1,
      stores: {
        customers: 'localKey, serverId, state, updatedAt, [state+updatedAt]',
        outbox: '++seq, &localKey, nextTryAt',
        meta: 'key',
      },
    })
  })
})

describe('an upgrade', () => {
  it('from version 1 keeps every row, and finds it by its state', async () => {
    const disk = createTestDisk()
    const old = await open({ dexie: disk, upTo: 1 })
    if (!old.ok) throw new Error(old.error.code)
    const row = { localKey: 'k1', serverId: 's1', state: 'synced', updatedAt: 5, sealed: Uint8Array.of(1, 9) }
    await old.value.customers.put(row)
    old.value.close()
    const opened = await open({ dexie: disk })
    if (!opened.ok) throw new Error(opened.error.code)
    expect(await opened.value.customers.where('state').equals('synced').toArray()).toEqual([row])
    expect(await opened.value.summaryChanges.count()).toBe(0)
  })

  it('brings the rows of the version before along', async () => {
    const { disk, localKey } = await shippedDatabase()
    const opened = await open({ dexie: disk, history: later })
    if (!opened.ok) throw new Error(opened.error.code)
    const found = await opened.value.customers.where('seenAt').equals(0).toArray()
    expect(found).toMatchObject([{ localKey, state: 'queued' }])
    expect(await opened.value.outbox.count()).toBe(1)
  })

  it('that fails is undone and touches nothing', async () => {
    const { disk, rows } = await shippedDatabase()
    const broken: SchemaVersion = {
      ...nextVersion,
      upgrade: async (transaction) => {
        await transaction.table('customers').clear()
        throw new Error('cannot go on')
      },
    }
    const opened = await open({ dexie: disk, history: [...schemaHistory, broken] })
    expect(opened).toEqual(err(appError('upgrade-failed')))
    const old = await open({ dexie: disk })
    expect(old.ok && (await readAll(old.value))).toEqual(rows)
  })

  it('runs up to a given version, for tests of the next', async () => {
    const opened = await open({ dexie: createTestDisk(), history: later, upTo: 1 })
    expect(opened.ok && opened.value.verno).toBe(1)
  })
})

it('leaves a database of a later version as it is', async () => {
  const disk = createTestDisk()
  const newer = await open({ dexie: disk, history: later })
  if (!newer.ok) throw new Error(newer.error.code)
  newer.value.close()
  expect(await open({ dexie: disk })).toEqual(err(appError('row-too-new')))
  const installed = await disk.indexedDB.databases()
  expect(installed).toEqual([{ name: databaseName(WORKSPACE_ID), version: 30 }])
})

it('says so when the database cannot be opened', async () => {
  const disk = createTestDisk()
  vi.spyOn(disk.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'InvalidStateError')
  })
  expect(await open({ dexie: disk })).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
})

it('deletes the database of a removed workspace, and only that', async () => {
  const { disk } = await shippedDatabase()
  const other = await openDatabase('another', { dexie: disk })
  if (other.ok) other.value.close()
  expect((await deleteDatabase(WORKSPACE_ID, { dexie: disk })).ok).toBe(true)
  expect((await disk.indexedDB.databases()).map(({ name }) => name)).toEqual([databaseName('another')])
})
