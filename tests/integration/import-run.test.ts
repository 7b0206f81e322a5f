import { findDuplicates } from '@renderer/data/import/find-duplicates'
import { createImportDesk, type ImportDesk } from '@renderer/data/import/import-desk'
import type { DryView } from '@renderer/data/import/import-view'
import { serveImport } from '@renderer/data/import/serve-import'
import { stageImport, stagedRows, undoImport } from '@renderer/data/import/stage-import'
import { openImport, type StartImport } from '@renderer/data/import/start-import'
import { loadPlaceTables } from '@renderer/ui/place-tables'
import { acme, openTestData, type TestData } from '@tests/support/test-database'
import { createTestIndex } from '@tests/support/test-index'
import { describe, expect, it } from 'vitest'

const places = await loadPlaceTables(['en'])
const guessing = { encoding: null, delimiter: null, hasHeaders: null }
const idle = { onProgress: () => undefined, signal: new AbortController().signal }

function csv(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, n) => `Ann,Lee ${n},+1415555${String(n).padStart(4, '0')},a${n}@lee.example`,
  )
  return ['First name,Last name,Phone,Email', ...rows].join('\n')
}

async function checked(desk: ImportDesk, text: string, done: readonly number[] = []) {
  const opened = await desk.open({ kind: 'text', text }, guessing)
  if (!opened.ok) throw new Error(opened.error.code)
  const view = await desk.check(opened.value.mapping, places, done)
  const record = {
    batch: 'b-1',
    at: 1_700_000_000_000,
    source: '',
    digest: opened.value.digest,
    total: view.counts.included,
  }
  return { view, record }
}

async function world(count = 250) {
  const data = await openTestData()
  const index = createTestIndex(data)
  await index.open()
  const desk = createImportDesk(() => undefined)
  return { ...data, index, desk, ...(await checked(desk, csv(count))) }
}

const count = ({ data }: TestData) => data.db.customers.count()

describe('an import', () => {
  it('stages every row that goes along, part by part', async () => {
    const given = await world()
    const told: number[] = []
    const staged = await stageImport({ ...given, ...idle, onProgress: (done) => told.push(done) })
    expect(staged).toEqual({ staged: 250, isWhole: true, error: null })
    expect(told).toEqual([100, 200, 250])
    expect(await count(given)).toBe(250)
    expect(await given.customers.imports()).toMatchObject([{ isWhole: true, total: 250 }])
  })

  it('that is cancelled is taken back as a whole', async () => {
    const given = await world()
    const cancel = new AbortController()
    const staged = await stageImport({ ...given, signal: cancel.signal, onProgress: () => cancel.abort() })
    expect(staged).toEqual({ staged: 100, isWhole: false, error: null })
    await undoImport({ ...given, onProgress: () => undefined }, 'b-1')
    expect(await count(given)).toBe(0)
    expect(given.journal.records.size).toBe(0)
    expect(await given.customers.imports()).toEqual([])
  })

  it('that meets a full disk says so, and can be taken back', async () => {
    const given = await world()
    const fill = () => given.journal.fail('disk-full')
    expect(await stageImport({ ...given, ...idle, onProgress: fill })).toMatchObject({
      staged: 100,
      isWhole: false,
      error: { code: 'disk-full' },
    })
    given.journal.fail(null)
    expect(await undoImport({ ...given, onProgress: () => undefined }, 'b-1')).toEqual({
      ok: true,
      value: { removed: 100, kept: 0 },
    })
  })

  it('that was interrupted goes on with the rows that are not here yet', async () => {
    const given = await world()
    const cancel = new AbortController()
    await stageImport({ ...given, signal: cancel.signal, onProgress: () => cancel.abort() })
    const done = await stagedRows(given, 'b-1')
    const { view } = await checked(given.desk, csv(250), done)
    expect(view.counts).toMatchObject({ done: 100, included: 150 })
    await stageImport({ ...given, ...idle })
    expect((await stagedRows(given, 'b-1')).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 250 }, (_, n) => n + 2),
    )
  })

  it('leaves out who is a draft here already, and says who that is', async () => {
    const given = await world(3)
    const profile = acme('Lee & Sons')
    if (profile.type === 'BUSINESS')
      Object.assign(profile.contacts[0] ?? {}, { primaryEmail: { value: 'A1@lee.example' } })
    await given.customers.saveDraft({ localKey: crypto.randomUUID(), profile })
    const views: DryView[] = []
    const onPart = (view: DryView) => void views.push(view)
    for (const by of ['reach', 'name'] as const)
      await findDuplicates({ ...given, ...idle, ticks: () => 0, onPart }, 3, by)
    expect(views.at(-1)?.counts).toMatchObject({ duplicates: 1, included: 2 })
    await given.desk.show('duplicates')
    const { rows } = await given.desk.rows(0, 10)
    expect(rows).toMatchObject([
      { line: 3, isIncluded: false, likes: [{ reasons: ['email'], isStrong: true }] },
    ])
    expect(rows[0]?.likes[0]?.customer.name).toBe('Lee & Sons')
  })

  it('says who has a similar name, and takes the row along', async () => {
    const given = await world(2)
    await given.customers.saveDraft({ localKey: crypto.randomUUID(), profile: acme('Ann Lee 1') })
    const onPart = () => undefined
    await findDuplicates({ ...given, ...idle, ticks: () => 0, onPart }, 2, 'name')
    const { rows } = await given.desk.rows(1, 1)
    expect(rows).toMatchObject([{ isIncluded: true, likes: [{ reasons: ['name'], isStrong: false }] }])
  })
})

describe('the desk behind its messages', () => {
  const inThread: StartImport = (listener) => {
    const take = serveImport((message) => listener(structuredClone(message)))
    return { send: (message) => take(structuredClone(message)), stop: () => undefined }
  }

  it('answers as it does without them, and tells how far it is', async () => {
    const told: number[] = []
    const desk = openImport(
      { onProgress: (done) => told.push(done), onFailure: (cause) => expect(cause).toBe(null) },
      inThread,
    )
    const { view } = await checked(desk, csv(1_200))
    expect(view.counts).toMatchObject({ all: 1_200, included: 1_200 })
    expect(told).toHaveLength(2)
  })

  it('tells of a bug without quoting a row', async () => {
    const failures: unknown[] = []
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const onFailure = (cause: unknown) => {
      failures.push(cause)
      resolve(undefined)
    }
    void openImport({ onProgress: () => undefined, onFailure }, inThread).rows(0, 1)
    await promise
    expect(String(failures[0])).toBe('Error: The import failed: Error')
  })
})
