import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppError } from '@shared/errors'
import { contract, type JournalRecord } from '@shared/ipc/contract'
import { channelOf, type ContractShape } from '@shared/ipc/define'
import type { Result } from '@shared/result'
import { startDesktop, type DesktopStory } from '@tests/support/desktop-story'
import { createFakeEncryption } from '@tests/support/fake-secret-box'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it } from 'vitest'

const PASSPHRASE = 'canary marigold trellis'
const NEXT = 'another passphrase'
const localKey = '6a3c1b0e-52a7-4d7c-9a34-0f6a7ab1c001'
const record: JournalRecord = {
  localKey,
  state: 'draft',
  content: { profile: null, reference: 'OUT-1', revision: 1, capturedAt: 1, timeline: [], server: null },
  body: null,
}
const access = { baseUrl: 'https://api.example.com', apiKey: 'canary-key-7431', apiSecret: 'canary-secret' }

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const failure = (code: AppError['code']) => ({ ok: false, error: { code } })
const done = { ok: true }

async function setup(story: DesktopStory = startDesktop()) {
  const { id: workspaceId } = value(
    await story.desktop.workspaces.add({ name: 'Store 12', environment: 'sandbox', ...access }),
  )
  value(await story.desktop.journal.save({ workspaceId, record }))
  const { dataKey } = value(await story.desktop.workspaces.open({ workspaceId }))
  return { story, workspaceId, dataKey }
}

async function setupLocked() {
  const open = await setup()
  const { recoveryKey } = value(await open.story.desktop.passphrase.set({ passphrase: PASSPHRASE }))
  const story = await open.story.restart()
  return { ...open, story, recoveryKey }
}

const vaultOf = ({ userData }: DesktopStory) => readFileSync(join(userData, 'workspaces.json'), 'utf8')
const journalOf = ({ userData }: DesktopStory, workspaceId: string) =>
  readFileSync(join(userData, 'workspaces', workspaceId, 'journal'), 'base64')

describe('setting a passphrase', () => {
  it('makes the start locked, and opens to the same data key and the same rows', async () => {
    const { story, workspaceId, dataKey } = await setupLocked()
    const { desktop } = story
    expect(value(await desktop.lock.status())).toMatchObject({ state: 'locked', hasPassphrase: true })
    expect(await desktop.workspaces.open({ workspaceId })).toMatchObject(failure('locked'))
    expect(await desktop.lock.open({ passphrase: PASSPHRASE })).toMatchObject(done)
    expect(value(await desktop.workspaces.open({ workspaceId })).dataKey).toBe(dataKey)
    expect(value(await desktop.journal.read({ workspaceId })).records).toHaveLength(1)
    expect(value(await desktop.workspaces.list())).toMatchObject([{ credentials: 'ready' }])
  })

  it('rewraps only: the bytes of rows stay, through set, change, recovery and removal', async () => {
    const { story, workspaceId } = await setup()
    const before = journalOf(story, workspaceId)
    const { desktop } = story
    const { recoveryKey } = value(await desktop.passphrase.set({ passphrase: PASSPHRASE }))
    value(await desktop.passphrase.change({ present: PASSPHRASE, passphrase: NEXT }))
    value(await desktop.lock.close())
    value(await desktop.lock.recover({ recoveryKey, passphrase: PASSPHRASE }))
    value(await desktop.passphrase.remove({ present: PASSPHRASE }))
    expect(journalOf(story, workspaceId)).toBe(before)
  })

  it('leaves nothing that the signed-in computer alone could open', async () => {
    const { story, dataKey, recoveryKey } = await setupLocked()
    const { system } = story
    const sealed = [...vaultOf(story).matchAll(/"([A-Za-z0-9+/:]{20,}=*)"/g)].map(([, text = '']) => text)
    expect(sealed.length).toBeGreaterThan(3)
    const opened = await Promise.all(
      sealed.map((text) => system.decryptStringAsync(Buffer.from(text, 'base64')).catch(() => null)),
    )
    const texts = opened.map((one) => one?.result ?? '').join(' ')
    const secrets = [dataKey, access.apiSecret, access.apiKey, PASSPHRASE, recoveryKey]
    expect(secrets.filter((secret) => texts.includes(secret))).toEqual([])
    const files = everyFile(story.userData).map((path) => readFileSync(path, 'latin1'))
    expect(secrets.filter((secret) => files.some((file) => file.includes(secret)))).toEqual([])
  })

  it('is one step: a write that fails leaves everything as it was', async () => {
    const { story, workspaceId, dataKey } = await setup()
    const before = vaultOf(story)
    const fail = blockVault(story)
    expect((await story.desktop.passphrase.set({ passphrase: PASSPHRASE })).ok).toBe(false)
    fail.end()
    expect(vaultOf(story)).toBe(before)
    const { desktop } = await story.restart()
    expect(value(await desktop.workspaces.open({ workspaceId })).dataKey).toBe(dataKey)
  })
})

describe('changing and removing it', () => {
  it('ends the passphrase before', async () => {
    const { story } = await setupLocked()
    const { lock, passphrase } = story.desktop
    value(await lock.open({ passphrase: PASSPHRASE }))
    value(await passphrase.change({ present: PASSPHRASE, passphrase: NEXT }))
    value(await lock.close())
    expect(await lock.open({ passphrase: PASSPHRASE })).toMatchObject(failure('passphrase-wrong'))
    expect(await lock.open({ passphrase: NEXT })).toMatchObject(done)
  })

  it('leaves the passphrase before in force when the write fails', async () => {
    const { story } = await setupLocked()
    const { lock, passphrase } = story.desktop
    value(await lock.open({ passphrase: PASSPHRASE }))
    const fail = blockVault(story)
    expect((await passphrase.change({ present: PASSPHRASE, passphrase: NEXT })).ok).toBe(false)
    expect((await passphrase.remove({ present: PASSPHRASE })).ok).toBe(false)
    fail.end()
    const { desktop } = await story.restart()
    expect(await desktop.lock.open({ passphrase: PASSPHRASE })).toMatchObject(done)
  })

  it('needs the present one', async () => {
    const { story } = await setupLocked()
    const { lock, passphrase } = story.desktop
    value(await lock.open({ passphrase: PASSPHRASE }))
    expect(await passphrase.remove({ present: NEXT })).toMatchObject(failure('passphrase-wrong'))
    expect(await passphrase.makeRecoveryKey({ present: NEXT })).toMatchObject(failure('passphrase-wrong'))
    expect(await passphrase.set({ passphrase: NEXT })).toMatchObject(failure('bad-input'))
  })

  it('gives the secrets back to the system, which opens them at the next start', async () => {
    const { story, workspaceId, dataKey } = await setupLocked()
    value(await story.desktop.lock.open({ passphrase: PASSPHRASE }))
    value(await story.desktop.passphrase.remove({ present: PASSPHRASE }))
    expect(vaultOf(story)).not.toContain('lock:')
    const { desktop } = await story.restart()
    expect(value(await desktop.workspaces.open({ workspaceId })).dataKey).toBe(dataKey)
    expect(value(await desktop.workspaces.list())).toMatchObject([{ credentials: 'ready' }])
  })
})

describe('while locked', () => {
  const openToAll = [
    'language:choose',
    'lock:status',
    'lock:close',
    'lock:open',
    'lock:openByTouch',
    'lock:recover',
    'storage:check',
    'leaving:ready',
  ]
  const sending = [
    'workspaces:list',
    'workspaces:open',
    'customers:create',
    'customers:rejoin',
    'customers:findByReference',
    'customers:search',
    'journal:read',
    'journal:save',
    'journal:settle',
    'connectivity:check',
    'outbox:tell',
  ]

  it.each([
    ['locked', openToAll],
    ['sending', [...openToAll, ...sending]],
  ])('answers, when %s, no command but those that it must', async (state, passing) => {
    const { story } = await setup()
    value(await story.desktop.passphrase.set({ passphrase: PASSPHRASE }))
    value(await story.desktop.lock.choose({ lockAfterMinutes: 5, sendsWhileLocked: state === 'sending' }))
    value(await story.desktop.lock.close())
    expect(value(await story.desktop.lock.status()).state).toBe(state)
    const refused = await Promise.all(
      channels().map(async (channel) => [channel, await codeOf(story, channel)]),
    )
    const expected = channels().filter((channel) => !passing.includes(channel))
    expect(refused.filter(([, code]) => code === 'locked').map(([channel]) => channel)).toEqual(expected)
  })

  it('tells the window, which is to forget what it holds', async () => {
    const { story } = await setup()
    value(await story.desktop.passphrase.set({ passphrase: PASSPHRASE }))
    value(await story.desktop.lock.close())
    expect(story.news.map(({ event }) => event)).toContain('locked')
  })

  it('cannot be locked without a way back in', async () => {
    const { desktop } = startDesktop()
    expect(await desktop.lock.close()).toMatchObject(failure('passphrase-needed'))
    expect(value(await desktop.lock.status()).state).toBe('open')
  })
})

describe('wrong passphrases', () => {
  it('make the next wait, keep that over a restart, and delete nothing', async () => {
    const { story, workspaceId } = await setupLocked()
    const before = vaultOf(story)
    for (let tries = 0; tries < 4; tries += 1)
      expect(await story.desktop.lock.open({ passphrase: NEXT })).toMatchObject(failure('passphrase-wrong'))
    const waiting = await story.desktop.lock.open({ passphrase: PASSPHRASE })
    expect(waiting).toMatchObject(failure('passphrase-wait'))
    const { desktop } = await story.restart()
    expect(await desktop.lock.open({ passphrase: PASSPHRASE })).toMatchObject(failure('passphrase-wait'))
    expect(value(await desktop.lock.status()).waitMs).toBeGreaterThan(4_000)
    expect(vaultOf(story)).toBe(before)
    expect(journalOf(story, workspaceId).length).toBeGreaterThan(0)
  })
})

describe('a recovery key', () => {
  it('opens everything with a new passphrase; a mistyped one and another one do not', async () => {
    const { story, workspaceId, dataKey, recoveryKey } = await setupLocked()
    const { lock } = story.desktop
    const recover = (text: string) => lock.recover({ recoveryKey: text, passphrase: NEXT })
    const other = value(await (await setup()).story.desktop.passphrase.set({ passphrase: PASSPHRASE }))
    expect(await recover(recoveryKey.slice(0, -1))).toMatchObject(failure('recovery-key-mistyped'))
    expect(await recover(other.recoveryKey)).toMatchObject(failure('recovery-key-wrong'))
    expect(await recover(recoveryKey.toLowerCase().replaceAll('-', ' '))).toMatchObject(done)
    expect(value(await story.desktop.workspaces.open({ workspaceId })).dataKey).toBe(dataKey)
    value(await lock.close())
    expect(await lock.open({ passphrase: PASSPHRASE })).toMatchObject(failure('passphrase-wrong'))
    expect(await lock.open({ passphrase: NEXT })).toMatchObject(done)
  })

  it('ends with the next one', async () => {
    const { story, recoveryKey } = await setupLocked()
    const { lock, passphrase } = story.desktop
    value(await lock.open({ passphrase: PASSPHRASE }))
    const next = value(await passphrase.makeRecoveryKey({ present: PASSPHRASE })).recoveryKey
    value(await lock.close())
    const recover = (text: string) => lock.recover({ recoveryKey: text, passphrase: NEXT })
    expect(await recover(recoveryKey)).toMatchObject(failure('recovery-key-wrong'))
    expect(await recover(next)).toMatchObject(done)
  })
})

describe('a system that protects nothing', () => {
  it('has nothing stored before a passphrase is set, and everything after', async () => {
    const system = createFakeEncryption()
    system.setBackend('basic_text')
    const story = startDesktop(temporaryFolder(), system)
    expect(value(await story.desktop.lock.status()).isPassphraseDue).toBe(true)
    const add = () => story.desktop.workspaces.add({ name: 'Store 12', environment: 'sandbox', ...access })
    expect(await add()).toMatchObject(failure('passphrase-needed'))
    value(await story.desktop.passphrase.set({ passphrase: PASSPHRASE }))
    expect(await add()).toMatchObject(done)
    expect(vaultOf(story)).not.toContain('canary-secret')
    expect(await story.desktop.passphrase.remove({ present: PASSPHRASE })).toMatchObject(
      failure('passphrase-needed'),
    )
    const { desktop } = await story.restart()
    value(await desktop.lock.open({ passphrase: PASSPHRASE }))
    expect(value(await desktop.workspaces.list())).toMatchObject([{ credentials: 'ready' }])
  })
})

describe('a system that has lost its key', () => {
  it('costs the credentials and nothing else where there is a passphrase', async () => {
    const { story, workspaceId, dataKey } = await setupLocked()
    story.system.loseKey()
    const { desktop } = await story.restart()
    value(await desktop.lock.open({ passphrase: PASSPHRASE }))
    expect(value(await desktop.workspaces.open({ workspaceId })).dataKey).toBe(dataKey)
    expect(value(await desktop.journal.read({ workspaceId })).records).toHaveLength(1)
    expect(value(await desktop.workspaces.list())).toMatchObject([{ credentials: 'unreadable' }])
    const { apiKey, apiSecret } = access
    value(await desktop.workspaces.edit({ workspaceId, name: 'Store 12', apiKey, apiSecret }))
    expect(value(await desktop.workspaces.list())).toMatchObject([{ credentials: 'ready' }])
  })

  it('leaves a key it cannot open as it is when a passphrase is set, and takes it under the passphrase once it is back', async () => {
    const { story, workspaceId, dataKey } = await setup()
    const before = vaultOf(story)
    const sealedKey = /"sealedDataKey":"([^"]+)"/.exec(before)?.[1] ?? ''
    story.system.loseKey()
    value(await story.desktop.passphrase.set({ passphrase: PASSPHRASE }))
    expect(vaultOf(story)).toContain(sealedKey)
    story.system.findKey()
    const { desktop } = await story.restart()
    value(await desktop.lock.open({ passphrase: PASSPHRASE }))
    expect(value(await desktop.workspaces.open({ workspaceId })).dataKey).toBe(dataKey)
    expect(vaultOf(story)).not.toContain(sealedKey)
  })
})

describe('a file of before there was a lock', () => {
  it('opens, and is written in the new form at the first change', async () => {
    const { story, workspaceId, dataKey } = await setup()
    const path = join(story.userData, 'workspaces.json')
    const { content } = JSON.parse(vaultOf(story)) as { content: { workspaces: unknown } }
    writeFileSync(path, JSON.stringify({ version: 1, content: content.workspaces }))
    const { desktop } = await story.restart()
    expect(value(await desktop.workspaces.open({ workspaceId })).dataKey).toBe(dataKey)
    value(await desktop.passphrase.set({ passphrase: PASSPHRASE }))
    expect(JSON.parse(vaultOf(story))).toMatchObject({ version: 2, content: { lock: {} } })
  })
})

/** Makes every write of the vault fail until it is ended. */
function blockVault({ userData }: DesktopStory): { end: () => void } {
  const inTheWay = join(userData, 'workspaces.json.next')
  mkdirSync(inTheWay)
  return { end: () => rmdirSync(inTheWay) }
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

function channels(): string[] {
  const areas: ContractShape['commands'] = contract.commands
  return Object.entries(areas).flatMap(([area, verbs]) =>
    Object.keys(verbs).map((verb) => channelOf(area, verb)),
  )
}

/** Asks for a command past its schema: whether the gate lets it through is what matters here. */
async function codeOf({ handlers }: DesktopStory, channel: string): Promise<string> {
  const [area = '', verb = ''] = channel.split(':')
  const all = handlers as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  const gone = { workspaceId: '6a3c1b0e-52a7-4d7c-9a34-0f6a7ab1c009', localKey, localKeys: [], record }
  const tally = { waiting: 0, held: 0, attention: 0, sent: 0, pausedBy: null }
  const input = { ...gone, passphrase: 'wrong', tally, recoveryKey: '', body: '{}', text: '', reference: '' }
  const answer = (await all[area]?.[verb]?.(input)) as Result<unknown, AppError>
  return answer.ok ? 'ok' : answer.error.code
}
