import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTurns } from '@electron/main/services/lock/turns'
import { createSecretBox } from '@electron/main/services/workspaces/secret-box'
import { createSecretBoxes } from '@electron/main/services/workspaces/secret-boxes'
import { createSettingsFile } from '@electron/main/services/files/settings-file'
import { workspaceRecordsSchema } from '@electron/main/services/workspaces/workspace-file'
import { createWorkspaceList } from '@electron/main/services/workspaces/workspace-list'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { createFakeEncryption } from '@tests/support/fake-secret-box'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it } from 'vitest'

const sandbox = {
  name: 'Store 12',
  environment: 'sandbox' as const,
  baseUrl: 'https://api.example.com/gateway/v1/',
  apiKey: 'canary-key-7431',
  apiSecret: 'canary-secret',
}

function setup() {
  const system = createFakeEncryption()
  const file = createPlainJsonFile(temporaryFolder(), 'workspaces')
  const workspaces = createWorkspaceList({
    file: createSettingsFile({ file, schema: workspaceRecordsSchema, initial: [] }),
    boxes: createSecretBoxes({
      system: createSecretBox({ system, platform: 'linux' }),
      lockKey: () => ({ ok: true, value: null }),
      randomBytes,
    }),
    inTurn: createTurns(),
    clock: { now: () => 5_000 },
    createId: randomUUID,
    randomBytes,
    practiceName: () => 'Practice',
  })
  return { system, file, workspaces, onDisk: () => readFileSync(file.path, 'utf8') }
}

async function setupWithOne() {
  const story = setup()
  const { id } = value(await story.workspaces.add(sandbox))
  return { ...story, id }
}

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const failure = (code: AppError['code']) => ({ ok: false, error: { code } })

describe('adding a workspace', () => {
  it('shows what may be known of it, and only that', async () => {
    const { workspaces, id } = await setupWithOne()
    const expected = {
      id,
      name: 'Store 12',
      environment: 'sandbox',
      baseUrl: 'https://api.example.com/gateway',
      keyHint: '7431',
      credentials: 'ready',
      createdAt: 5_000,
    }
    expect(value(await workspaces.list())).toEqual([expected])
  })

  it('puts neither key, secret nor data key on disk in clear', async () => {
    const { workspaces, id, onDisk } = await setupWithOne()
    const dataKey = Buffer.from(value(await workspaces.dataKey(id)))
    expect(dataKey).toHaveLength(32)
    const texts = [sandbox.apiKey, sandbox.apiSecret, dataKey.toString('hex'), dataKey.toString('base64')]
    const encoded = texts.map((text) => Buffer.from(text).toString('base64'))
    expect([...texts, ...encoded].filter((text) => onDisk().includes(text))).toEqual([])
  })

  it('gives each a data key of its own', async () => {
    const { workspaces, id } = await setupWithOne()
    const other = value(await workspaces.addPractice())
    expect(value(await workspaces.dataKey(id))).not.toEqual(value(await workspaces.dataKey(other.id)))
  })

  it.each([
    'http://api.example.com',
    'ftp://api.example.com',
    'api.example.com',
    'https://u:p@api.example.com',
  ])('refuses the address %s', async (baseUrl) => {
    expect(await setup().workspaces.add({ ...sandbox, baseUrl })).toMatchObject(
      failure('address-not-allowed'),
    )
  })

  it.each(['Store 12', 'store 12', 'ＳＴＯＲＥ 12'])(
    'refuses the name %s, which looks taken',
    async (name) => {
      const { workspaces } = await setupWithOne()
      expect(await workspaces.add({ ...sandbox, name })).toMatchObject(failure('workspace-name-taken'))
    },
  )

  it('stores nothing where the system protects nothing', async () => {
    const { workspaces, system } = setup()
    system.setBackend('basic_text')
    expect(await workspaces.add(sandbox)).toMatchObject(failure('passphrase-needed'))
    expect(await workspaces.addPractice()).toMatchObject(failure('passphrase-needed'))
    expect(value(await workspaces.list())).toEqual([])
  })

  it('numbers practice workspaces', async () => {
    const { workspaces } = setup()
    const names = [await workspaces.addPractice(), await workspaces.addPractice()].map((it) => value(it).name)
    expect(names).toEqual(['Practice', 'Practice 2'])
  })
})

describe('editing a workspace', () => {
  it('renames it and leaves its access as it was', async () => {
    const { workspaces, id } = await setupWithOne()
    const edited = value(
      await workspaces.edit({ workspaceId: id, name: 'Store 13', baseUrl: sandbox.baseUrl }),
    )
    expect(edited).toMatchObject({ workspace: { name: 'Store 13', keyHint: '7431' }, hasNewAccess: false })
    expect(value(await workspaces.credentials(value(workspaces.record(id)))).apiSecret).toBe('canary-secret')
  })

  it('changes the secret alone', async () => {
    const { workspaces, id } = await setupWithOne()
    const edit = { workspaceId: id, name: sandbox.name, apiSecret: 'new' }
    expect(value(await workspaces.edit(edit)).hasNewAccess).toBe(true)
    expect(value(await workspaces.credentials(value(workspaces.record(id))))).toEqual({
      apiKey: sandbox.apiKey,
      apiSecret: 'new',
    })
  })

  it.each([{}, { apiKey: 'new' }, { apiSecret: 'new' }])(
    'takes no stored credentials to another address (%j)',
    async (given) => {
      const { workspaces, id } = await setupWithOne()
      const edit = { workspaceId: id, name: sandbox.name, baseUrl: 'https://other.example.com', ...given }
      expect(await workspaces.edit(edit)).toMatchObject(failure('credentials-needed'))
      expect(value(await workspaces.get(id)).baseUrl).toBe('https://api.example.com/gateway')
    },
  )

  it('goes to another address with key and secret', async () => {
    const { workspaces, id } = await setupWithOne()
    const access = { baseUrl: 'https://other.example.com', apiKey: 'key-0001', apiSecret: 'new' }
    const { workspace } = value(await workspaces.edit({ workspaceId: id, name: sandbox.name, ...access }))
    expect(workspace).toMatchObject({ baseUrl: access.baseUrl, keyHint: '0001' })
  })

  it('keeps the data key', async () => {
    const { workspaces, id } = await setupWithOne()
    const before = value(await workspaces.dataKey(id))
    await workspaces.edit({ workspaceId: id, name: 'Other', apiKey: 'key', apiSecret: 'secret' })
    expect(value(await workspaces.dataKey(id))).toEqual(before)
  })

  it('refuses the name of another workspace, a wrong address and an unknown workspace', async () => {
    const { workspaces, id } = await setupWithOne()
    await workspaces.addPractice()
    const edit = { workspaceId: id, name: sandbox.name }
    expect(await workspaces.edit({ ...edit, name: 'Practice' })).toMatchObject(
      failure('workspace-name-taken'),
    )
    expect(await workspaces.edit({ ...edit, baseUrl: 'http://x' })).toMatchObject(
      failure('address-not-allowed'),
    )
    const unknown = { ...edit, workspaceId: randomUUID() }
    expect(await workspaces.edit(unknown)).toMatchObject(failure('workspace-unknown'))
  })

  it('gives a practice workspace another name and nothing else', async () => {
    const { workspaces } = setup()
    const { id } = value(await workspaces.addPractice())
    expect(await workspaces.edit({ workspaceId: id, name: 'Training' })).toMatchObject({ ok: true })
    const withKey = { workspaceId: id, name: 'Training', apiKey: 'key' }
    expect(await workspaces.edit(withKey)).toMatchObject(failure('bad-input'))
  })
})

describe('a secret that can no longer be opened', () => {
  it('leaves the workspace there, says so, and is mended by giving key and secret again', async () => {
    const { workspaces, system, id } = await setupWithOne()
    system.loseKey()
    expect(value(await workspaces.list())).toMatchObject([{ id, credentials: 'unreadable', keyHint: '7431' }])
    expect(await workspaces.credentials(value(workspaces.record(id)))).toMatchObject(
      failure('secret-unreadable'),
    )
    const edit = { workspaceId: id, name: sandbox.name, apiKey: 'key-0002', apiSecret: 'new' }
    expect(await workspaces.edit({ ...edit, apiSecret: undefined })).toMatchObject(
      failure('credentials-needed'),
    )
    expect(value(await workspaces.edit(edit)).workspace).toMatchObject({ credentials: 'ready' })
    expect(value(await workspaces.credentials(value(workspaces.record(id))))).toEqual({
      apiKey: 'key-0002',
      apiSecret: 'new',
    })
  })

  it('is not said of one that only waits for the system to be unlocked', async () => {
    const { workspaces, system, id } = await setupWithOne()
    system.setAvailable(false)
    expect(value(await workspaces.list())).toMatchObject([{ credentials: 'ready' }])
    expect(await workspaces.credentials(value(workspaces.record(id)))).toMatchObject(
      failure('secrets-unavailable'),
    )
  })

  it('takes the data key along, and then nothing is touched', async () => {
    const { workspaces, system, id, onDisk } = await setupWithOne()
    const before = onDisk()
    system.loseKey()
    expect(await workspaces.dataKey(id)).toMatchObject(failure('data-key-lost'))
    expect(onDisk()).toBe(before)
  })
})

describe('removing a workspace', () => {
  it('forgets it and its secrets', async () => {
    const { workspaces, id, onDisk } = await setupWithOne()
    expect(await workspaces.remove(id)).toEqual({ ok: true, value: undefined })
    expect([value(await workspaces.list()), onDisk().includes(id)]).toEqual([[], false])
    expect(await workspaces.remove(id)).toMatchObject(failure('workspace-unknown'))
  })
})

describe('the secrets of a workspace', () => {
  it('are sealed anew when the system has a new key, so that the former may go', async () => {
    const { workspaces, system, id } = await setupWithOne()
    const before = value(await workspaces.dataKey(id))
    system.rotateKey()
    expect(value(await workspaces.dataKey(id))).toEqual(before)
    system.forgetFormerKey()
    expect(value(await workspaces.dataKey(id))).toEqual(before)
    const record = value(workspaces.record(id))
    expect(value(await workspaces.credentials(record))).toMatchObject({ apiSecret: 'canary-secret' })
  })

  it('keep their seals while the key is the same', async () => {
    const { workspaces, onDisk, id } = await setupWithOne()
    const before = onDisk()
    await workspaces.dataKey(id)
    expect(onDisk()).toBe(before)
  })
})
