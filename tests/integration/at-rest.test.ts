import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSealedFile } from '@electron/main/services/files/sealed-file'
import { createSealedRows } from '@renderer/data/sealed-rows'
import { openDatabase } from '@renderer/data/open-database'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { createSealer } from '@shared/seal'
import { startDesktop } from '@tests/support/desktop-story'
import { journalStory, known, recordOf } from '@tests/support/journal-story'
import { startLocalServer } from '@tests/support/local-server'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { acme, createTestDisk, openTestData, submitOne, WORKSPACE_ID } from '@tests/support/test-database'
import { describe, expect, it } from 'vitest'

// Whoever has the disk can change every byte of it. What was changed, moved or put in from elsewhere is found out where
// it is read, said in a code, and costs nothing else.

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** One bit changed in the byte that is this part of the way in. */
function flipped(bytes: Uint8Array, part: number): Uint8Array {
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * part))
  return bytes.with(at, (bytes[at] ?? 0) ^ 0x40)
}

const PARTS = [0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 1]
const versions = { older: 0, later: 2 }

describe('rows of the database', () => {
  async function threeRows() {
    const world = await openTestData()
    const keys = [await submitOne(world, acme('One')), await submitOne(world, acme('Two')), await submitOne(world, acme('Three'))] // prettier-ignore
    await world.store.updateStanding({ pausedBy: 'agent' })
    return { ...world, keys: keys as [string, string, string], db: world.data.db }
  }

  type World = Awaited<ReturnType<typeof threeRows>>

  const damageOf = async ({ customers, keys }: World) =>
    Promise.all(keys.map(async (key) => (await customers.get(key))?.damage ?? null))

  const sealedCustomer = async ({ db }: World, key: string) =>
    (await db.customers.get(key))?.sealed ?? new Uint8Array()

  it.each(PARTS)('with a flipped bit at %d of a customer cost that one', async (part) => {
    const world = await threeRows()
    const [, second] = world.keys
    await world.db.customers.update(second, { sealed: flipped(await sealedCustomer(world, second), part) })
    expect(await damageOf(world)).toEqual([null, 'row-damaged', null])
  })

  it('that changed places are both damaged', async () => {
    const world = await threeRows()
    const [first, second] = world.keys
    const [one, two] = [await sealedCustomer(world, first), await sealedCustomer(world, second)]
    await world.db.customers.update(first, { sealed: two })
    await world.db.customers.update(second, { sealed: one })
    expect(await damageOf(world)).toEqual(['row-damaged', 'row-damaged', null])
  })

  it('from another workspace are damaged, even where its key is the same', async () => {
    const world = await threeRows()
    const [first] = world.keys
    const key = new Uint8Array(32).fill(7)
    const other = createSealedRows(createSealer({ key, workspaceId: 'another', randomBytes }))
    const own = createSealedRows(createSealer({ key, workspaceId: WORKSPACE_ID, randomBytes }))
    const content = {
      profile: acme('Foreign'),
      reference: null,
      revision: 1,
      capturedAt: 1,
      timeline: [],
      server: null,
    }
    await world.db.customers.update(first, { sealed: other.customers.seal(first, content) })
    expect(await damageOf(world)).toEqual(['row-damaged', null, null])
    // The same content under its own workspace opens: it is the workspace that is told apart.
    await world.db.customers.update(first, { sealed: own.customers.seal(first, content) })
    expect(await damageOf(world)).toEqual([null, null, null])
  })

  it.each([
    ['older', versions.older, 'row-damaged'],
    ['later', versions.later, 'row-too-new'],
  ])('of an %s format are not read as if they were of this one', async (_what, version, damage) => {
    const world = await threeRows()
    const [first] = world.keys
    await world.db.customers.update(first, { sealed: (await sealedCustomer(world, first)).with(0, version) })
    expect(await damageOf(world)).toEqual([damage, null, null])
  })

  it.each(PARTS)(
    'of the outbox with a flipped bit at %d are passed by, and the others go on',
    async (part) => {
      const world = await threeRows()
      const [, second] = world.keys
      await world.db.outbox.where({ localKey: second }).modify((row) => {
        row.sealed = flipped(row.sealed, part)
      })
      expect((await world.store.entries()).map(({ localKey }) => localKey)).toEqual([
        world.keys[0],
        world.keys[2],
      ])
      expect(await world.customers.outbox()).toContainEqual(
        expect.objectContaining({ localKey: second, damage: 'row-damaged' }),
      )
    },
  )

  it('of the outbox that changed places are passed by', async () => {
    const world = await threeRows()
    const rows = await world.db.outbox.toArray()
    const [one, two] = rows
    if (one === undefined || two === undefined) throw new Error('The outbox is empty')
    await world.db.outbox.bulkPut([
      { ...one, sealed: two.sealed },
      { ...two, sealed: one.sealed },
    ])
    expect((await world.store.entries()).map(({ localKey }) => localKey)).toEqual([world.keys[2]])
  })

  it.each(PARTS)(
    'of what is known of the server, with a flipped bit at %d, pause the outbox and cost no customer',
    async (part) => {
      const world = await threeRows()
      await world.db.meta.toCollection().modify((row) => {
        row.sealed = flipped(row.sealed, part)
      })
      expect((await world.store.standing()).pausedBy).toBe('unreadable')
      expect(await damageOf(world)).toEqual([null, null, null])
      expect(await world.store.entries()).toHaveLength(3)
    },
  )
})

it('a database of a later version is not opened, and not changed', async () => {
  const disk = createTestDisk()
  const { db } = (await openTestData({ disk })).data
  const later = db.verno + 1
  db.close()
  const name = db.name
  await new Promise<void>((resolve, reject) => {
    const opening = disk.indexedDB.open(name, later * 10)
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
    opening.onerror = () => reject(new Error('not opened'))
  })
  expect(await openDatabase(WORKSPACE_ID, { dexie: disk })).toMatchObject({
    ok: false,
    error: { code: 'row-too-new' },
  })
  expect(await disk.indexedDB.databases()).toContainEqual({ name, version: later * 10 })
})

describe('the journal', () => {
  async function threeSaved() {
    const story = journalStory()
    const journal = await story.open()
    for (const n of [1, 2, 3]) await journal.save(recordOf(n))
    await journal.close()
    return story
  }

  /** What a line says, with its place before it. */
  const saidIn = (line: string) => {
    const [place = '', text = ''] = line.split(' ')
    return `${place} ${Buffer.from(text, 'base64').toString('hex')}`
  }

  it('with one bit flipped, wherever in its middle line, loses that line only and says so', async () => {
    const story = await threeSaved()
    const whole = story.bytes()
    const [first = '', second = ''] = story.lines()
    for (let at = first.length + 1; at < first.length + 1 + second.length; at += 7) {
      story.put(whole.with(at, (whole[at] ?? 0) ^ 0x01))
      const flipped = story.lines()[1] ?? ''
      const journal = await story.open()
      const { all, damaged } = await known(journal)
      // A place that reads as a later one keeps lines behind it out: they are counted too, never lost unsaid.
      expect([all[0], all.length + damaged], `byte ${String(at)}`).toEqual([[1, false], 3])
      // The last character of base64 can hold a bit that means nothing: what was sealed is then the same.
      const isSame = saidIn(flipped) === saidIn(second)
      if (!isSame) expect(damaged, `byte ${String(at)}`).toBeGreaterThan(0)
      await journal.close()
    }
  })

  it('takes no line of another workspace for its own', async () => {
    const story = await threeSaved()
    const other = createSealer({ key: new Uint8Array(32).fill(9), workspaceId: 'w-2', randomBytes })
    const sealed = other.seal({ table: 'journal', rowKey: '4' }, { kind: 'save', record: recordOf(4) })
    story.putLines([...story.lines(), `4 ${Buffer.from(sealed).toString('base64')}`])
    const { all, damaged } = await known(await story.open())
    expect([all.map(([n]) => n), damaged]).toEqual([[1, 2, 3], 1])
  })
})

describe('a sealed file of main', () => {
  async function written(workspaceId = 'one') {
    const key = new Uint8Array(32).fill(5)
    const path = join(temporaryFolder(), 'practice')
    const file = createSealedFile({
      path,
      sealer: createSealer({ key, workspaceId, randomBytes }),
      table: 'practice',
      randomUuid: () => 'one',
    })
    await file.write({ customers: ['a', 'b'] })
    return { path, file, bytes: new Uint8Array(readFileSync(path)) }
  }

  it('is damaged by any flipped bit and at any length but its own', async () => {
    const { path, file, bytes } = await written()
    for (let at = 0; at < bytes.length; at += 1) {
      writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ 0x80))
      expect(await file.read(), `byte ${String(at)}`).toMatchObject({
        ok: false,
        error: { code: 'row-damaged' },
      })
      writeFileSync(path, bytes.subarray(0, at))
      expect(await file.read(), `${String(at)} bytes`).toMatchObject({
        ok: false,
        error: { code: 'row-damaged' },
      })
    }
  })

  it('is damaged when it comes from another workspace, and too new when a later Outpost wrote it', async () => {
    const { path, file, bytes } = await written()
    writeFileSync(path, (await written('two')).bytes)
    expect(await file.read()).toMatchObject({ ok: false, error: { code: 'row-damaged' } })
    writeFileSync(path, bytes.with(0, versions.later))
    expect(await file.read()).toMatchObject({ ok: false, error: { code: 'row-too-new' } })
  })
})

describe('the file of workspaces', () => {
  type Stored = { version: number; content: { workspaces: { id: string; baseUrl: string; sealedCredentials: string; sealedDataKey: string }[] } } // prettier-ignore

  /** Two workspaces on two servers that count what arrives; `tamper` is what somebody does to the file meanwhile. */
  async function tampered(tamper: (stored: Stored, elsewhere: string) => unknown) {
    const [own, elsewhere] = await Promise.all([0, 1].map(() => startLocalServer((_a, response) => void response.writeHead(500).end()))) // prettier-ignore
    if (own === undefined || elsewhere === undefined) throw new Error('No server')
    const before = startDesktop()
    const add = async (name: string, baseUrl: string) =>
      value(await before.desktop.workspaces.add({ name, environment: 'sandbox', baseUrl, apiKey: `${name}-key`, apiSecret: `${name}-secret` })) // prettier-ignore
    const [one, two] = [await add('One', own.baseUrl), await add('Two', `${own.baseUrl}/two`)]
    const file = join(before.userData, 'workspaces.json')
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored
    const changed = tamper(stored, elsewhere.baseUrl)
    const content = typeof changed === 'string' ? changed : JSON.stringify(changed)
    const { desktop } = await before.restart()
    writeFileSync(file, content)
    return { desktop, own, elsewhere, one, two, file, content }
  }

  const first = (stored: Stored, change: Partial<Stored['content']['workspaces'][number]>) => {
    const [one, ...rest] = stored.content.workspaces
    return { ...stored, content: { ...stored.content, workspaces: [{ ...one, ...change }, ...rest] } }
  }

  it('cannot be made to send the secret to another address', async () => {
    const { desktop, elsewhere, own, one, two } = await tampered((stored, baseUrl) =>
      first(stored, { baseUrl }),
    )
    const listed = value(await desktop.workspaces.list())
    expect(listed.map(({ credentials }) => credentials)).toEqual(['unreadable', 'ready'])
    expect(await desktop.workspaces.testStored({ workspaceId: one.id })).toMatchObject({
      ok: false,
      error: { code: 'secret-unreadable' },
    })
    expect(elsewhere.arrivals).toEqual([])
    await desktop.workspaces.testStored({ workspaceId: two.id })
    expect(own.arrivals.length).toBeGreaterThan(0)
  })

  it('cannot be made to sign in with the secret of another workspace', async () => {
    const { desktop, own, one } = await tampered((stored) =>
      first(stored, { sealedCredentials: stored.content.workspaces[1]?.sealedCredentials ?? '' }),
    )
    expect(await desktop.workspaces.testStored({ workspaceId: one.id })).toMatchObject({ ok: false })
    expect(own.arrivals).toEqual([])
  })

  it('of a later version is refused and left as it is', async () => {
    const { desktop, file, content } = await tampered((stored) => ({
      ...stored,
      version: stored.version + 1,
    }))
    expect(await desktop.workspaces.list()).toMatchObject({ ok: false, error: { code: 'row-too-new' } })
    expect(await desktop.workspaces.addPractice()).toMatchObject({
      ok: false,
      error: { code: 'row-too-new' },
    })
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  it.each([
    ['cut off', (stored: Stored) => JSON.stringify(stored).slice(0, -20)],
    ['emptied', () => ''],
    ['of another shape', () => ({ version: 1, content: { workspaces: 'none' } })],
    ['with a record that is none', (stored: Stored) => first(stored, { sealedDataKey: '\u0000' })],
  ])('that is %s is damaged, and never written over', async (_what, tamper) => {
    const { desktop, file, content } = await tampered(tamper)
    expect(await desktop.workspaces.list()).toMatchObject({ ok: false, error: { code: 'row-damaged' } })
    expect(await desktop.workspaces.addPractice()).toMatchObject({
      ok: false,
      error: { code: 'row-damaged' },
    })
    expect(readFileSync(file, 'utf8')).toBe(content)
  })
})
