import { describe, expect, it } from 'vitest'
import { holdDatabase } from '@renderer/data/hold-database'
import { deleteDatabase } from '@renderer/data/open-database'
import { createTestDisk, openTestData, submitOne, WORKSPACE_ID } from '@tests/support/test-database'

describe('a database held ready behind the lock', () => {
  it('hinders nobody: it is opened, written and, once let go of, deleted as ever', async () => {
    const world = await openTestData()
    const letGo = await holdDatabase(WORKSPACE_ID, { dexie: world.disk })
    const again = await world.reopen()
    const localKey = await submitOne(again)
    expect(await again.customers.get(localKey)).toMatchObject({ state: 'queued' })
    again.data.db.close()
    letGo()
    expect(await deleteDatabase(WORKSPACE_ID, { dexie: world.disk })).toMatchObject({ ok: true })
    expect(await world.disk.indexedDB.databases()).toEqual([])
  })

  it('is not made where there is none', async () => {
    const disk = createTestDisk()
    const letGo = await holdDatabase(WORKSPACE_ID, { dexie: disk })
    letGo()
    expect(await disk.indexedDB.databases()).toEqual([])
  })
})
