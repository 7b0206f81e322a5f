import type { Journal } from '@renderer/data/workspace-data'
import type { Staging } from '@renderer/data/import/import-record'
import { undoImport } from '@renderer/data/import/stage-import'
import { heal } from '@renderer/sync/heal'
import { acme, openTestData, type TestData } from '@tests/support/test-database'
import { createTestIndex, listAll } from '@tests/support/test-index'
import { describe, expect, it } from 'vitest'

const record = { batch: 'b-1', at: 1_700_000_000_000, source: 'people.csv', digest: 'd', total: 3 }
const rowsOf = (...names: string[]) => names.map((name, index) => ({ row: index + 2, profile: acme(name) }))
const staging = (isLast = true, ...names: string[]): Staging => ({ record, rows: rowsOf(...names), isLast })
const done = { ok: true, value: undefined }

async function keysOf({ data }: TestData): Promise<string[]> {
  return (await data.db.customers.toCollection().primaryKeys()).map(String)
}

async function staged(names = ['Ada', 'Bea', 'Cyd']) {
  const world = await openTestData()
  expect(await world.customers.stage(staging(true, ...names))).toEqual(done)
  return { ...world, keys: await keysOf(world) }
}

describe('staging', () => {
  it('makes drafts that say which row of which import they are, twice on the disk', async () => {
    const { customers, keys, journal } = await staged()
    expect(keys).toHaveLength(3)
    const all = await Promise.all(keys.map((key) => customers.get(key)))
    expect(all.map((customer) => customer?.state)).toEqual(['draft', 'draft', 'draft'])
    expect(all.map((customer) => customer?.content?.imported?.row).sort()).toEqual([2, 3, 4])
    expect(journal.calls).toEqual(['save 3 together'])
    expect([...journal.records.keys()].sort()).toEqual([...keys].sort())
  })

  it('notes whether the import is whole', async () => {
    const { customers } = await openTestData()
    await customers.stage(staging(false, 'Ada'))
    expect(await customers.imports()).toEqual([{ ...record, isWhole: false }])
    await customers.stage(staging(true, 'Bea'))
    expect(await customers.imports()).toEqual([{ ...record, isWhole: true }])
  })

  it('changes nothing when the journal fails', async () => {
    const world = await openTestData()
    world.journal.fail('disk-full')
    expect(await world.customers.stage(staging(true, 'Ada'))).toMatchObject({ error: { code: 'disk-full' } })
    expect(await keysOf(world)).toEqual([])
    expect(await world.customers.imports()).toEqual([])
  })

  it('leaves the journal as it was when the rows cannot be written', async () => {
    const world = await openTestData()
    world.data.db.close()
    expect(await world.customers.stage(staging(true, 'Ada'))).toMatchObject({ ok: false })
    expect(world.journal.records.size).toBe(0)
  })

  it('never sends where a customer came from', async () => {
    const { customers, keys, data } = await staged(['Ada'])
    await customers.submit(keys[0] ?? '')
    const [entry] = await data.db.outbox.toArray()
    const opened = data.rows.entries.open(keys[0] ?? '', entry?.sealed)
    expect(opened.ok && opened.value.body).not.toMatch(/people\.csv|b-1|imported/)
  })

  it('says nothing of people or files outside the sealed part', async () => {
    const { data } = await staged()
    const clear = JSON.stringify(
      [await data.db.customers.toArray(), await data.db.meta.toArray()],
      (key, value) => (key === 'sealed' ? '' : (value as unknown)),
    )
    expect(clear).not.toMatch(/Ada|people\.csv/)
  })
})

describe('taking an import back', () => {
  it('removes its customers and what the journal has of them', async () => {
    const { customers, keys, data, journal } = await staged()
    expect(await customers.unstage(keys)).toEqual({ ok: true, value: { removed: 3, kept: 0 } })
    expect(await data.db.customers.count()).toBe(0)
    expect(journal.records.size).toBe(0)
    expect(await customers.forgetImport(record.batch)).toEqual(done)
    expect(await customers.imports()).toEqual([])
  })

  it('takes back what waits in the outbox, with its entry', async () => {
    const { customers, keys, data } = await staged()
    await customers.submit(keys[0] ?? '')
    expect(await customers.unstage(keys)).toMatchObject({ value: { removed: 3 } })
    expect(await data.db.outbox.count()).toBe(0)
  })

  it('leaves what was given to the wire, in the journal too', async () => {
    const { customers, keys, store, journal } = await staged()
    const [first = ''] = keys
    await customers.submit(first)
    await store.claim(first)
    expect(await customers.unstage(keys)).toEqual({ ok: true, value: { removed: 2, kept: 1 } })
    expect(await customers.get(first)).toMatchObject({ state: 'sending' })
    expect(journal.records.get(first)).toMatchObject({ state: 'queued' })
  })

  it('leaves a draft that was sent before and refused', async () => {
    const { customers, keys, store } = await staged()
    const [first = ''] = keys
    await customers.submit(first)
    await store.claim(first)
    await store.settle(first, {
      event: 'refused',
      refusal: { message: '', problems: [], traceId: '' },
    })
    await customers.edit(first)
    expect(await customers.get(first)).toMatchObject({ state: 'draft' })
    expect(await customers.unstage(keys)).toMatchObject({ value: { removed: 2, kept: 1 } })
  })

  it('leaves what is claimed by somebody who knows no locks, and has the journal know it as submitted', async () => {
    const world = await staged()
    const { customers, keys, data, journal } = world
    const plain = { ...journal }
    const [first = ''] = keys
    await customers.submit(first)
    const saveAll: Journal['saveAll'] = (records) => plain.saveAll(records)
    journal.saveAll = async (records) => {
      const saved = await saveAll(records)
      await data.db.customers.update(first, { state: 'sending' })
      return saved
    }
    expect(await customers.unstage(keys)).toMatchObject({ value: { removed: 2, kept: 1 } })
    expect(await customers.get(first)).toMatchObject({ state: 'sending' })
    expect(journal.records.get(first)).toMatchObject({ state: 'queued' })
  })

  it('leaves drafts that no import staged', async () => {
    const { customers, keys } = await staged()
    const localKey = crypto.randomUUID()
    await customers.saveDraft({ localKey, profile: acme('Own') })
    expect(await customers.unstage([...keys, localKey])).toMatchObject({ value: { removed: 3, kept: 1 } })
    expect(await customers.get(localKey)).toMatchObject({ state: 'draft' })
  })

  it('changes nothing when the journal fails', async () => {
    const { customers, keys, data, journal } = await staged()
    journal.fail('storage-failed')
    expect(await customers.unstage(keys)).toMatchObject({ ok: false })
    expect(await data.db.customers.count()).toBe(3)
  })

  it('waits for a save of one of them that is under way', async () => {
    const { customers, keys } = await staged()
    const [first = ''] = keys
    const [saved, taken] = await Promise.all([
      customers.saveDraft({ localKey: first, profile: acme('Ada & Co') }),
      customers.unstage(keys),
    ])
    expect(saved.ok).toBe(true)
    expect(taken).toMatchObject({ value: { removed: 3 } })
  })
})

describe('after a kill in the middle of staging', () => {
  /** The journal has the drafts; the program ends before their rows are written. */
  async function killed() {
    const world = await openTestData()
    const saveAll = world.journal.saveAll.bind(world.journal)
    const isSaved = Promise.withResolvers<undefined>()
    world.journal.saveAll = async (records) => {
      await saveAll(records)
      isSaved.resolve(undefined)
      return new Promise(() => undefined)
    }
    void world.customers.stage(staging(false, 'Ada', 'Bea'))
    await isSaved.promise
    world.journal.saveAll = saveAll
    const again = await world.reopen()
    await heal(again.data)
    return again
  }

  it('what the journal restores is part of an import that is known, and known to be interrupted', async () => {
    const again = await killed()
    expect(await again.customers.imports()).toEqual([{ ...record, isWhole: false }])
    const all = await again.customers.getMany(await keysOf(again))
    const marks = all.map(({ content }) => content?.imported)
    // They come in the order of their keys, which are made at random.
    expect(marks.toSorted((a, b) => (a?.row ?? 0) - (b?.row ?? 0))).toEqual(
      [2, 3].map((row) => ({ batch: 'b-1', at: record.at, source: 'people.csv', row })),
    )
  })

  it('the same file goes on as the same import, and all of it is taken back as one', async () => {
    const again = await killed()
    const [former = { ...record, batch: 'b-2' }] = await again.customers.imports()
    await again.customers.stage({
      record: { ...record, batch: former.batch },
      rows: rowsOf('', '', 'Cyd').slice(2),
      isLast: true,
    })
    expect(await again.customers.imports()).toEqual([{ ...record, isWhole: true }])
    const index = createTestIndex(again)
    await index.open()
    const undone = await undoImport({ ...again, index, onProgress: () => undefined }, record.batch)
    expect(undone).toEqual({ ok: true, value: { removed: 3, kept: 0 } })
    expect(await again.customers.imports()).toEqual([])
    index.close()
  })
})

describe('after a restart', () => {
  it('the search knows the import and its customers', async () => {
    const world = await (await staged()).reopen()
    const index = createTestIndex(world)
    await index.open()
    expect(await index.imports()).toEqual([
      { batch: 'b-1', at: record.at, source: 'people.csv', total: 3, states: { draft: 3 } },
    ])
    await world.customers.saveDraft({ localKey: crypto.randomUUID(), profile: acme('Own') })
    const listed = await listAll(index, { batch: 'b-1' })
    expect(listed.map(({ name }) => name)).toEqual(['Ada', 'Bea', 'Cyd'])
    index.close()
  })

  it('rows that only the journal has are restored as part of their import', async () => {
    const world = await staged()
    await world.data.db.customers.clear()
    const again = await world.reopen()
    await heal(again.data)
    const keys = await keysOf(again)
    expect(await again.customers.get(keys[0] ?? '')).toMatchObject({
      state: 'draft',
      content: { imported: { batch: 'b-1' } },
    })
    expect(await again.customers.unstage(keys)).toMatchObject({ value: { removed: 3, kept: 0 } })
  })
})
