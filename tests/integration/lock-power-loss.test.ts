import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeSecrets } from '@electron/main/compose-secrets'
import type { JsonFile } from '@electron/main/services/files/json-file'
import { isUnderLock } from '@electron/main/services/workspaces/secret-boxes'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { createFakeEncryption, type FakeEncryption } from '@tests/support/fake-secret-box'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it } from 'vitest'

const BEFORE = 'canary marigold trellis'
const AFTER = 'another passphrase'
const access = { baseUrl: 'https://api.example.com', apiKey: 'key-7431', apiSecret: 'canary-secret' }

type Moment = 'before' | 'after'

/** A disk that fails at a write, or with which the power goes right after one; nothing is written from then on. */
function createDisk() {
  let writesLeft = Infinity
  let moment: Moment = 'before'
  const fail = (): never => {
    throw Object.assign(new Error('The disk is full'), { code: 'ENOSPC' })
  }
  return {
    hasFailed: () => writesLeft <= 0,
    cut(atWrite: number, when: Moment) {
      writesLeft = atWrite
      moment = when
    },
    over: (file: JsonFile): JsonFile => ({
      ...file,
      write(content) {
        writesLeft -= 1
        if (writesLeft < 0 || (writesLeft === 0 && moment === 'before')) fail()
        file.write(content)
        if (writesLeft === 0) fail()
      },
    }),
  }
}

type Disk = ReturnType<typeof createDisk>
type Place = { readonly userData: string; readonly system: FakeEncryption }

function start({ userData, system }: Place, disk: Disk = createDisk()) {
  const { workspaces, lockWith } = composeSecrets({
    openFile: (name) => disk.over(createPlainJsonFile(userData, name)),
    encryption: system,
    platform: 'linux',
    touchId: null,
    passphraseCost: { logN: 4, r: 8, p: 1 },
    publish: () => undefined,
  })
  return { workspaces, ...lockWith(() => Promise.resolve()) }
}

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

type Running = ReturnType<typeof start>

/** Every workspace's key and whether its credentials can be used, as text. */
async function secretsOf({ workspaces }: Running): Promise<string> {
  const listed = value(await workspaces.list())
  const keys = await Promise.all(listed.map(({ id }) => workspaces.dataKey(id)))
  return JSON.stringify([keys.map((key) => Buffer.from(value(key)).toString('hex')), listed])
}

/** Two workspaces, with the passphrase or without one. */
async function settle(passphrase: string | null) {
  const place = { userData: temporaryFolder(), system: createFakeEncryption() }
  const running = start(place)
  value(await running.workspaces.add({ name: 'Store 12', environment: 'sandbox', ...access }))
  value(await running.workspaces.addPractice())
  const secrets = await secretsOf(running)
  const recoveryKey = passphrase === null ? '' : value(await running.passphrase.set(passphrase)).recoveryKey
  return { place, secrets, recoveryKey }
}

/** Whether there is a lock, and for each workspace whether its key is under it. */
function locksOn({ userData }: Place): boolean[] {
  const { content } = JSON.parse(readFileSync(join(userData, 'workspaces.json'), 'utf8')) as {
    content: { lock: unknown; workspaces: { sealedDataKey: string }[] }
  }
  return [content.lock !== null, ...content.workspaces.map(({ sealedDataKey }) => isUnderLock(sealedDataKey))]
}

/** What opens Outpost after a start: a passphrase, or nothing at all; nothing else may. */
async function whatOpens(place: Place, secrets: string): Promise<string[]> {
  const ways: string[] = []
  expect(new Set(locksOn(place)).size).toBe(1)
  for (const passphrase of ['', BEFORE, AFTER]) {
    const running = start(place)
    const opened = passphrase === '' ? null : await running.lock.open(passphrase)
    if (running.lock.state() !== 'open' || opened?.ok === false) continue
    expect(await secretsOf(running)).toBe(secrets)
    ways.push(passphrase)
  }
  return ways
}

type Change = {
  readonly from: string
  readonly to: string
  readonly run: (running: Running, recoveryKey: string) => Promise<Result<unknown, AppError>>
}

const changes: Record<string, Change> = {
  'setting the first passphrase': {
    from: '',
    to: AFTER,
    run: ({ passphrase }) => passphrase.set(AFTER),
  },
  'changing it': { from: BEFORE, to: AFTER, run: ({ passphrase }) => passphrase.change(BEFORE, AFTER) },
  'removing it': { from: BEFORE, to: '', run: ({ passphrase }) => passphrase.remove(BEFORE) },
  'the recovery key with a new passphrase': {
    from: BEFORE,
    to: AFTER,
    run: ({ lock }, recoveryKey) => lock.recover(recoveryKey, AFTER),
  },
  'another recovery key': {
    from: BEFORE,
    to: BEFORE,
    run: ({ passphrase }) => passphrase.makeRecoveryKey(BEFORE),
  },
}

/** Undoes nothing and loses nothing: runs the change with the disk failing there, and says what opens after a new start. */
async function runCut({ from, run }: Change, atWrite: number, when: Moment) {
  const { place, secrets, recoveryKey } = await settle(from === '' ? null : from)
  const disk = createDisk()
  const running = start(place, disk)
  if (from !== '') value(await running.lock.open(from))
  disk.cut(atWrite, when)
  const answer = await run(running, recoveryKey)
  const { ok } = answer
  return { ok, isCut: disk.hasFailed(), opens: await whatOpens(place, secrets), place, secrets, recoveryKey }
}

const MOST_WRITES = 6

describe.each(Object.entries(changes))('%s', (_name, change) => {
  it.each<Moment>(['before', 'after'])(
    'leaves the one way or the other, whole, when the disk fails or the power goes %s any of its writes',
    async (when) => {
      const seen: string[][] = []
      for (let atWrite = 1; atWrite <= MOST_WRITES; atWrite += 1) {
        const { ok, isCut, opens } = await runCut(change, atWrite, when)
        expect([[change.from], [change.to]]).toContainEqual(opens)
        // Whoever was told that it is done can count on it.
        if (ok) expect(opens).toEqual([change.to])
        seen.push(opens)
        if (!isCut) break
      }
      expect(seen.length).toBeGreaterThan(1)
      expect(seen.at(-1)).toEqual([change.to])
    },
  )
})

it('the recovery key goes on opening when the passphrase it set could not be written', async () => {
  const recovering = changes['the recovery key with a new passphrase']
  if (recovering === undefined) throw new Error('Not there')
  const { place, secrets, recoveryKey, ok } = await runCut(recovering, 1, 'before')
  expect(ok).toBe(false)
  const running = start(place)
  expect(await running.lock.recover(recoveryKey, AFTER)).toMatchObject({ ok: true })
  expect(await secretsOf(running)).toBe(secrets)
})

it('a passphrase that could not be written leaves Outpost locked, in words of the disk', async () => {
  const { place, recoveryKey } = await settle(BEFORE)
  const disk = createDisk()
  const running = start(place, disk)
  disk.cut(1, 'before')
  expect(await running.lock.recover(recoveryKey, AFTER)).toMatchObject({ error: { code: 'disk-full' } })
  expect(running.lock.state()).toBe('locked')
  const [workspace] = value(await running.workspaces.list())
  expect(await running.workspaces.dataKey(workspace?.id ?? '')).toMatchObject({ error: { code: 'locked' } })
})

it('a workspace that is removed while a passphrase is set stays removed', async () => {
  const { place } = await settle(null)
  let onSeal = () => {}
  const system: FakeEncryption = {
    ...place.system,
    encryptStringAsync(text) {
      onSeal()
      return place.system.encryptStringAsync(text)
    },
  }
  const { workspaces, passphrase } = start({ ...place, system })
  const [gone, kept] = value(await workspaces.list())
  const removals: Promise<unknown>[] = []
  onSeal = () => void removals.push(workspaces.remove(gone?.id ?? ''))
  value(await passphrase.set(AFTER))
  expect(removals).toHaveLength(1)
  await Promise.all(removals)
  expect(value(await workspaces.list()).map(({ id }) => id)).toEqual([kept?.id])
})
