import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { removeUserData, type LaunchOptions, type RunningApp } from '@tools/launch/launch-app'
import { launchOnChromium, start } from '@tools/launch/launch-on-chromium'
import { readRecord } from '@tools/chromium-runtime/run-record'
import { haveEnded, isRunning } from '@tools/process/is-running'
import { findBrowser } from '@tools/browser/find-browser'
import { chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

const main = 'tests/support/runtime-fixture/main.ts'
const END_LIMIT_MS = 10_000
const CANARY = 'Zuleika Quetzalcanary'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type FixtureWindow = {
  desktop: {
    invoke(channel: string, value?: unknown): Promise<unknown>
    early(): Promise<unknown>
    onTick(listener: (news: unknown) => void): () => void
  }
  firstKeys: string[]
  inlineRan?: boolean
}
declare const window: FixtureWindow

const folders: string[] = []
const running = new Set<RunningApp>()

function newUserData(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-runtime-'))
  folders.push(folder)
  return folder
}

async function launch(options: Partial<LaunchOptions> = {}): Promise<RunningApp> {
  const app = await launchOnChromium({ userData: newUserData(), main, ...options })
  running.add(app)
  return app
}

/** The global names of a secure page in the same browser without the runtime. */
async function plainKeys(): Promise<Set<string>> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '' })
  try {
    const page = await browser.newPage()
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Plain</title>' }),
    )
    await page.goto('https://outpost.localhost/')
    return new Set(await page.evaluate(() => Reflect.ownKeys(globalThis).map(String)))
  } finally {
    await browser.close()
  }
}

const invoke = (page: Page, channel: string, value?: unknown) =>
  page.evaluate(([name, input]) => window.desktop.invoke(name, input), [channel, value] as const)

async function stopAll(): Promise<void> {
  await Promise.all([...running].map((app) => app.kill()))
  running.clear()
}

afterAll(() => folders.forEach(removeUserData))

describe('a window on chromium-runtime', () => {
  const userData = newUserData()
  let app: RunningApp
  let page: Page
  beforeAll(async () => {
    app = await launch({ userData })
    page = app.page
  })
  afterAll(stopAll)

  it('carries JSON values and undefined both ways unchanged', async () => {
    const values = [undefined, null, 'text', '\0undefined', { a: undefined, b: [1, undefined, { c: '\0' }] }]
    expect(await invoke(page, 'echo', values)).toEqual(values)
    expect(
      await page.evaluate(async () => (await window.desktop.invoke('echo', undefined)) === undefined),
    ).toBe(true)
  })

  it('refuses to send what JSON cannot carry', async () => {
    const sent = page.evaluate(() => window.desktop.invoke('echo', () => 1))
    await expect(sent).rejects.toThrow('could not be cloned')
  })

  it('rejects in the words of Electron when a handler throws or is missing', async () => {
    await expect(invoke(page, 'fail')).rejects.toThrow(
      "Error invoking remote method 'fail': TypeError: broken on purpose",
    )
    await expect(invoke(page, 'nobody')).rejects.toThrow("No handler registered for 'nobody'")
  })

  it('tells main who sent a message, also before the page has run', async () => {
    const expected = { url: 'app://outpost/index.html', isTop: true, isOurs: true }
    expect(await invoke(page, 'sender')).toEqual(expected)
    expect(await page.evaluate(() => window.desktop.early())).toEqual(expected)
  })

  it('delivers news until the listener unsubscribes', async () => {
    const heard = await page.evaluate(async () => {
      const all: unknown[] = []
      const off = window.desktop.onTick((news) => all.push(news))
      await window.desktop.invoke('tick')
      off()
      await window.desktop.invoke('tick')
      return all
    })
    expect(heard).toEqual([{ count: 7 }])
  })

  it('gives libraries the module as a whole, and name and version of the app', async () => {
    expect(await invoke(page, 'identity')).toEqual({
      version: '1.2.3',
      name: 'runtime-fixture',
      isWhole: true,
    })
  })

  it('serves a secure page under the policy of its headers', async () => {
    expect(await page.evaluate(() => [isSecureContext, typeof window.inlineRan])).toEqual([true, 'undefined'])
    expect(app.log()).toContain('Content Security Policy')
  })

  it('runs a worker from the app scheme', async () => {
    const said = await page.evaluate(
      () => new Promise((resolve) => (new Worker('/worker.js').onmessage = ({ data }) => resolve(data))),
    )
    expect(said).toBe('worker runs')
  })

  it('lets nothing onto the network', async () => {
    const fetched = page.evaluate(() => fetch('/missing').then(({ status }) => status))
    expect(await fetched).toBe(404)
    const outside = page.evaluate(() =>
      fetch('https://127.0.0.1:1/').catch((error: unknown) => String(error)),
    )
    expect(await outside).toContain('Failed to fetch')
  })

  it('adds nothing but the exposed API to what the page sees', async () => {
    const firstKeys = await page.evaluate(() => window.firstKeys)
    const plain = await plainKeys()
    expect(firstKeys.filter((key) => !plain.has(key))).toEqual(['desktop'])
  })

  it('freezes what it exposes', async () => {
    const isFrozen = await page.evaluate(() => {
      const own = Object.getOwnPropertyDescriptor(globalThis, 'desktop')
      return own?.writable === false && !own.configurable && Object.isFrozen(window.desktop)
    })
    expect(isFrozen).toBe(true)
  })

  it('asks main before the page goes elsewhere, and stays', async () => {
    await page.click('#away')
    await expect.poll(() => invoke(page, 'news')).toContain('navigate https://example.com/away')
    expect(page.url()).toContain('/index.html')
  })

  it('asks main before a window opens, and opens none', async () => {
    await page.evaluate(() => void open('https://example.com/popup'))
    await expect.poll(() => invoke(page, 'news')).toContain('open https://example.com/popup')
    await expect.poll(() => page.context().pages().length).toBe(1)
  })

  it('keeps its bridge over a reload', async () => {
    await page.reload()
    expect(await invoke(page, 'echo', 'again')).toBe('again')
  })

  it('refuses a second instance and tells the first', async () => {
    const second = start({ userData, main })
    expect(await second.exit).toBe(3)
    await expect
      .poll(() => invoke(page, 'news'))
      .toEqual(expect.arrayContaining([expect.stringMatching(/^second /)]))
  })
})

describe('a run on chromium-runtime', () => {
  afterEach(stopAll)

  const remember = (page: Page, text: string) =>
    page.evaluate(
      (value) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('kept', 1)
          opening.onupgradeneeded = () => void opening.result.createObjectStore('rows')
          opening.onsuccess = () => {
            const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
            writing.objectStore('rows').put(value, 'row')
            writing.oncomplete = () => resolve()
            writing.onerror = () => reject(new Error('write failed'))
          }
        }),
      text,
    )
  const recall = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open('kept', 1)
          opening.onsuccess = () => {
            const reading = opening.result.transaction('rows').objectStore('rows').get('row')
            reading.onsuccess = () => resolve(reading.result)
          }
        }),
    )

  it.each(['close', 'kill'] as const)('keeps IndexedDB when it ends by %s', async (ending) => {
    const userData = newUserData()
    const first = await launch({ userData })
    await remember(first.page, ending)
    await first[ending]()
    const second = await launch({ userData })
    expect(await recall(second.page)).toBe(ending)
  })

  it('ends Chromium when main quits', async () => {
    const userData = newUserData()
    const app = await launch({ userData })
    const window = windowOf(userData)
    // The answer is lost with the window.
    await invoke(app.page, 'quit').catch(() => undefined)
    expect(await app.ended()).toBe(0)
    expect(isRunning(window)).toBe(false)
  })

  it('leaves no Chromium behind when main is killed', async () => {
    const userData = newUserData()
    const app = await launch({ userData })
    const window = windowOf(userData)
    process.kill(app.pid, 'SIGKILL')
    expect(await haveEnded([app.pid, window], END_LIMIT_MS)).toBe(true)
  })

  it('ends main when Chromium is killed', async () => {
    const app = await launch()
    await app.killWindow()
    expect([await app.ended(), app.log()]).toEqual([0, expect.not.stringContaining('Error')])
  })

  it('ends main when the window is closed', async () => {
    const app = await launch()
    await app.page.close()
    expect(await app.ended()).toBe(0)
  })

  it.each(['close', 'kill'] as const)('leaves nothing typed on disk in clear by %s', async (ending) => {
    const userData = newUserData()
    const app = await launch({ userData })
    await app.page.fill('#name', CANARY)
    await app.page.evaluate((name) => (document.title = name), CANARY)
    await app.page.evaluate(() => document.forms[0]?.requestSubmit())
    await app[ending]()
    expect(filesWith(userData, CANARY)).toEqual([])
  })

  it('records the messages between page and main when asked', async () => {
    const userData = newUserData()
    const file = path.join(userData, 'ipc.jsonl')
    const app = await launch({ userData, env: { OUTPOST_RECORD_IPC: file } })
    await invoke(app.page, 'echo', 'there and back')
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('there and back'))
    expect(lines.map((line) => (JSON.parse(line) as { direction: string }).direction)).toEqual([
      'to-main',
      'to-page',
    ])
  })

  it.each([
    { state: 'available', isAvailable: true, backend: 'gnome_libsecret' },
    { state: 'basic_text', isAvailable: true, backend: 'basic_text' },
    { state: 'unavailable', isAvailable: false, backend: 'gnome_libsecret' },
  ])('reports a safeStorage that is $state', async ({ state, ...expected }) => {
    const app = await launch({ env: { OUTPOST_SAFE_STORAGE: state } })
    expect(await invoke(app.page, 'protection')).toEqual(expected)
  })

  it('opens what it sealed in an earlier run, until the key is lost', async () => {
    const userData = newUserData()
    const first = await launch({ userData })
    const sealed = await invoke(first.page, 'seal', CANARY)
    await first.close()
    const second = await launch({ userData })
    expect(await invoke(second.page, 'open', sealed)).toBe(CANARY)
    await second.close()
    const third = await launch({ userData, env: { OUTPOST_SAFE_STORAGE: 'key-lost' } })
    await expect(invoke(third.page, 'open', sealed)).rejects.toThrow('Error while decrypting')
    expect(await invoke(third.page, 'open', await invoke(third.page, 'seal', 'new'))).toBe('new')
  })
})

function windowOf(userData: string): number {
  return readRecord(userData)?.window ?? 0
}

/** The files below a folder that contain a text, as UTF-8 or as UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)))
}
