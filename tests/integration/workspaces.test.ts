import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppError } from '@shared/errors'
import type { JournalRecord } from '@shared/ipc/contract'
import { noFaults } from '@shared/practice/faults'
import type { Result } from '@shared/result'
import { startDesktop, type DesktopStory } from '@tests/support/desktop-story'
import { guidePerson, startTestServer } from '@tests/support/practice-server'
import { describe, expect, it, onTestFinished } from 'vitest'

const localKey = '6a3c1b0e-52a7-4d7c-9a34-0f6a7ab1c001'
const body = JSON.stringify({ ...guidePerson, externalId: 'OUT-1' })
const record: JournalRecord = {
  localKey,
  state: 'queued',
  content: { profile: null, reference: 'OUT-1', revision: 1, capturedAt: 1, timeline: [], server: null },
  body,
}

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const failure = (code: AppError['code']) => ({ ok: false, error: { code } })

async function startServer(credentials = { apiKey: 'canary-key-7431', apiSecret: 'canary-secret' }) {
  const server = await startTestServer({ credentials })
  onTestFinished(() => server.close())
  return server
}

async function connect({ desktop }: DesktopStory, name = 'Store 12') {
  const server = await startServer()
  const access = { baseUrl: server.url, apiKey: server.apiKey, apiSecret: server.apiSecret }
  const { id } = value(await desktop.workspaces.add({ name, environment: 'sandbox', ...access }))
  return { server, access, workspaceId: id }
}

async function addPractice({ desktop }: DesktopStory) {
  return { workspaceId: value(await desktop.workspaces.addPractice()).id }
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

describe('a connected workspace', () => {
  it('creates, finds and retrieves on its own server', async () => {
    const story = startDesktop()
    const { workspaceId, server } = await connect(story)
    const { customers } = story.desktop
    const verdict = value(await customers.create({ workspaceId, localKey, body }))
    if (verdict.verdict !== 'accepted') throw new Error(verdict.verdict)
    const customerId = verdict.customer.id
    expect(value(await customers.retrieve({ workspaceId, customerId })).externalId).toBe('OUT-1')
    expect(
      value(await customers.findByReference({ workspaceId, reference: 'OUT-1' })).customers,
    ).toHaveLength(1)
    expect(value(await customers.search({ workspaceId, text: 'Green' })).customers).toHaveLength(1)
    expect(server.api.arrivals()).toBe(1)
  })

  it('lets no key, secret, token or data out: not over IPC, and not into a file', async () => {
    const story = startDesktop()
    const { workspaceId, access } = await connect(story)
    await story.desktop.journal.save({ workspaceId, record })
    await story.desktop.customers.create({ workspaceId, localKey, body })
    const answers = [
      await story.desktop.workspaces.list(),
      await story.desktop.workspaces.open({ workspaceId }),
      await story.desktop.workspaces.testStored({ workspaceId }),
      await story.desktop.connectivity.check({ workspaceId }),
      story.news,
    ]
    const basic = Buffer.from(`${access.apiKey}:${access.apiSecret}`).toString('base64')
    const secrets = [access.apiKey, access.apiSecret, basic, 'practice-']
    expect(secrets.filter((secret) => JSON.stringify(answers).includes(secret))).toEqual([])
    const files = everyFile(story.userData).map((path) => readFileSync(path).toString('latin1'))
    expect(files.length).toBeGreaterThan(1)
    const clear = [...secrets, 'Sarah', 'sgreen@abc.com']
    expect(clear.filter((text) => files.some((file) => file.includes(text)))).toEqual([])
  })

  it('is there after a restart, with its journal', async () => {
    const story = startDesktop()
    const { workspaceId } = await connect(story)
    value(await story.desktop.journal.save({ workspaceId, record }))
    const before = value(await story.desktop.workspaces.open({ workspaceId }))
    const { desktop } = await story.restart()
    expect(value(await desktop.workspaces.open({ workspaceId }))).toEqual(before)
    const { records } = value(await desktop.journal.read({ workspaceId }))
    expect(records).toEqual([{ ...record, isAttempted: false }])
    expect(value(await desktop.workspaces.testStored({ workspaceId })).accountName).not.toBe('')
  })

  it('uses new credentials at once and tells the window', async () => {
    const story = startDesktop()
    const { workspaceId, access } = await connect(story)
    const { workspaces } = story.desktop
    value(await workspaces.testStored({ workspaceId }))
    const edit = { workspaceId, name: 'Store 12' }
    value(await workspaces.edit({ ...edit, apiSecret: 'wrong' }))
    expect(await workspaces.testStored({ workspaceId })).toMatchObject(failure('sign-in-refused'))
    value(await workspaces.edit({ ...edit, apiSecret: access.apiSecret }))
    expect(await workspaces.testStored({ workspaceId })).toMatchObject({ ok: true })
    value(await workspaces.edit({ ...edit, name: 'Store 13' }))
    const told = story.news.filter(({ event }) => event === 'credentialsChanged')
    expect(told.map((news) => news.value)).toEqual([{ workspaceId }, { workspaceId }])
  })

  it('keeps apart from another', async () => {
    const story = startDesktop()
    const [one, two] = [await connect(story, 'One'), await connect(story, 'Two')]
    await story.desktop.journal.save({ workspaceId: one.workspaceId, record })
    await story.desktop.customers.create({ workspaceId: one.workspaceId, localKey, body })
    expect([one.server.api.arrivals(), two.server.api.arrivals()]).toEqual([1, 0])
    expect(value(await story.desktop.journal.read({ workspaceId: two.workspaceId })).records).toEqual([])
    const { customers } = story.desktop
    const found = await customers.findByReference({ workspaceId: two.workspaceId, reference: 'OUT-1' })
    expect(value(found).customers).toEqual([])
  })
})

describe('an attempt that cannot be made', () => {
  it('is not sent, and says why', async () => {
    const story = startDesktop()
    const { workspaceId, server } = await connect(story)
    story.system.loseKey()
    const verdict = await story.desktop.customers.create({ workspaceId, localKey, body })
    expect(value(verdict)).toEqual({ verdict: 'not-sent', code: 'data-key-lost', retryAfterMs: null })
    expect(server.api.arrivals()).toBe(0)
  })

  it('is not sent from a workspace that there is not', async () => {
    const { desktop } = startDesktop()
    const verdict = await desktop.customers.create({ workspaceId: localKey, localKey, body })
    expect(value(verdict)).toEqual({ verdict: 'not-sent', code: 'workspace-unknown', retryAfterMs: null })
  })
})

describe('a secret that can no longer be opened', () => {
  it('is said by every call, touches nothing, and opens again with its key', async () => {
    const story = startDesktop()
    const { workspaceId } = await connect(story)
    value(await story.desktop.journal.save({ workspaceId, record }))
    const files = () => everyFile(story.userData).map((path) => [path, readFileSync(path, 'base64')])
    const before = files()
    story.system.loseKey()
    const { desktop } = await story.restart()
    const unreadable = failure('secret-unreadable')
    expect(value(await desktop.workspaces.list())).toMatchObject([{ credentials: 'unreadable' }])
    expect(await desktop.workspaces.open({ workspaceId })).toMatchObject(failure('data-key-lost'))
    expect(await desktop.workspaces.testStored({ workspaceId })).toMatchObject(unreadable)
    expect(await desktop.customers.search({ workspaceId, text: 'Green' })).toMatchObject(unreadable)
    expect(await desktop.journal.read({ workspaceId })).toMatchObject(failure('data-key-lost'))
    expect(await desktop.connectivity.check({ workspaceId })).toMatchObject(unreadable)
    expect(files()).toEqual(before)
  })
})

describe('test connection', () => {
  it('names the account without storing anything', async () => {
    const { desktop, userData } = startDesktop()
    const { url, apiKey, apiSecret } = await startServer()
    const answer = await desktop.workspaces.testConnection({ baseUrl: url, apiKey, apiSecret })
    expect(value(answer).accountName).not.toBe('')
    expect(readdirSync(userData).filter((name) => name !== 'reserve')).toEqual([])
  })

  it('says what is wrong', async () => {
    const { desktop } = startDesktop()
    const { url, apiKey } = await startServer()
    const test = (baseUrl: string) =>
      desktop.workspaces.testConnection({ baseUrl, apiKey, apiSecret: 'wrong' })
    expect(await test(url)).toMatchObject(failure('sign-in-refused'))
    expect(await test(`${url}/elsewhere`)).toMatchObject(failure('no-api-here'))
    expect(await test('http://127.0.0.1:1')).toMatchObject(failure('connection-refused'))
    expect(await test('http://api.example.com')).toMatchObject(failure('address-not-allowed'))
  })
})

describe('connectivity', () => {
  it('is what one request to the server shows', async () => {
    const story = startDesktop()
    const { workspaceId, server } = await connect(story)
    const { connectivity } = story.desktop
    expect(value(await connectivity.check({ workspaceId }))).toMatchObject({ workspaceId, state: 'online' })
    await server.api.setFaults({ ...noFaults, kind: 'sign-in-page' })
    expect(value(await connectivity.check({ workspaceId })).state).toBe('captive-portal')
    expect(story.news.map(({ event }) => event)).toContain('connectivityChanged')
  })
})

describe('a practice workspace', () => {
  it('has customers from the start, and keeps what is added between starts', async () => {
    const story = startDesktop()
    const { workspaceId } = await addPractice(story)
    const count = async ({ desktop }: DesktopStory, text: string) =>
      value(await desktop.customers.search({ workspaceId, text })).customers.length
    expect(await count(story, '')).toBeGreaterThan(5)
    expect(await count(story, 'sgreen@abc.com')).toBe(0)
    const verdict = await story.desktop.customers.create({ workspaceId, localKey, body })
    expect(value(verdict).verdict).toBe('accepted')
    const later = await story.restart()
    expect(await count(later, 'sgreen@abc.com')).toBe(1)
  })

  it('keeps nothing in clear', async () => {
    const story = startDesktop()
    const { workspaceId } = await addPractice(story)
    await story.desktop.customers.create({ workspaceId, localKey, body })
    const state = readFileSync(join(story.userData, 'workspaces', workspaceId, 'practice'))
    expect(state.length).toBeGreaterThan(1_000)
    expect(['Sarah', 'OUT-1', 'BUSINESS'].filter((text) => state.includes(text))).toEqual([])
  })

  it('misbehaves as it is told, also after a restart', async () => {
    const story = startDesktop()
    const { workspaceId } = await addPractice(story)
    const faults = { ...noFaults, kind: 'offline' as const }
    expect(value(await story.desktop.practice.faults({ workspaceId }))).toEqual(noFaults)
    value(await story.desktop.practice.setFaults({ workspaceId, faults }))
    expect(value(await story.desktop.connectivity.check({ workspaceId })).state).toBe('no-network')
    const { desktop } = await story.restart()
    expect(value(await desktop.practice.faults({ workspaceId }))).toEqual(faults)
  })

  it('starts over when its file is damaged, and keeps that file', async () => {
    const story = startDesktop()
    const { workspaceId } = await addPractice(story)
    value(await story.desktop.customers.create({ workspaceId, localKey, body }))
    writeFileSync(join(story.userData, 'workspaces', workspaceId, 'practice'), '\u0001damaged')
    const later = await story.restart()
    const found = value(await later.desktop.customers.search({ workspaceId, text: '' })).customers
    expect(found.length).toBeGreaterThan(5)
    const [aside] = later.news.filter(({ event }) => event === 'practiceStartedOver')
    expect(readFileSync(String(aside?.value), 'utf8')).toBe('\u0001damaged')
  })

  it('leaves the file of a later Outpost alone', async () => {
    const story = startDesktop()
    const { workspaceId } = await addPractice(story)
    value(await story.desktop.customers.create({ workspaceId, localKey, body }))
    const file = join(story.userData, 'workspaces', workspaceId, 'practice')
    writeFileSync(file, Buffer.concat([Buffer.of(9), readFileSync(file).subarray(1)]))
    const { desktop } = await story.restart()
    expect(await desktop.practice.faults({ workspaceId })).toMatchObject(failure('row-too-new'))
    expect(readFileSync(file)[0]).toBe(9)
  })

  it('is the only kind that can be told to', async () => {
    const story = startDesktop()
    const { workspaceId } = await connect(story)
    expect(await story.desktop.practice.faults({ workspaceId })).toMatchObject(failure('bad-input'))
  })
})

describe('removing', () => {
  it('needs the name of a workspace with unsent work', async () => {
    const story = startDesktop()
    const { workspaceId } = await connect(story)
    const { workspaces, journal } = story.desktop
    value(await journal.save({ workspaceId, record }))
    for (const confirmation of ['', 'Store', 'store 12'])
      expect(await workspaces.remove({ workspaceId, confirmation })).toMatchObject(
        failure('confirmation-needed'),
      )
    expect(value(await journal.read({ workspaceId })).records).toHaveLength(1)
    value(await workspaces.remove({ workspaceId, confirmation: 'Store 12' }))
    expect(value(await workspaces.list())).toEqual([])
    expect(existsSync(join(story.userData, 'workspaces', workspaceId))).toBe(false)
    expect(await journal.read({ workspaceId })).toMatchObject(failure('workspace-unknown'))
  })

  it('asks for nothing once all work is settled', async () => {
    const story = startDesktop()
    const { workspaceId } = await connect(story)
    value(await story.desktop.journal.save({ workspaceId, record }))
    value(await story.desktop.journal.settle({ workspaceId, localKeys: [localKey] }))
    expect(await story.desktop.workspaces.remove({ workspaceId, confirmation: '' })).toMatchObject({
      ok: true,
    })
  })

  it('takes work that cannot be read for unsent work', async () => {
    const story = startDesktop()
    const { workspaceId } = await connect(story)
    value(await story.desktop.journal.save({ workspaceId, record }))
    story.system.loseKey()
    const { desktop } = await story.restart()
    const remove = (confirmation: string) => desktop.workspaces.remove({ workspaceId, confirmation })
    expect(await remove('')).toMatchObject(failure('confirmation-needed'))
    expect(await remove('Store 12')).toMatchObject({ ok: true })
  })
})
