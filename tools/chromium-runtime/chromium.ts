import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Rectangle } from 'electron'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '../browser/find-browser.ts'
import { hasDisplay } from '../process/has-display.ts'
import { haveEnded } from '../process/is-running.ts'
import { debugEndpoint, forgetRecord, readRecord, writeRecord } from './run-record.ts'
import { quietProfile } from './quiet-profile.ts'
import { settings } from './settings.ts'
import { switches } from './switches.ts'

export type Chromium = {
  readonly page: Page
  /** Closes it, killing it when it takes too long. */
  end(): Promise<void>
  onGone(listener: () => void): void
}

/** What the window shows until the app's page is there. */
const BLANK_PAGE = 'data:text/html,<title>Outpost</title>'
const START_LIMIT_MS = 30_000
const END_LIMIT_MS = 5_000
/** How long a Chromium whose main was killed may take to notice. */
const LEFTOVER_LIMIT_MS = 10_000

/** Starts the Chromium of a user data folder; it dies with this process, since its debugging pipe ends here. */
export async function launchChromium(options: { userData: string; bounds: Rectangle }): Promise<Chromium> {
  if (!settings.isHeadless && !hasDisplay()) {
    throw new Error('There is no display here to open a window on. With OUTPOST_HEADLESS=1 none is opened.')
  }
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chrome, Chromium or Edge is installed on this computer.')
  const profile = path.join(options.userData, 'chromium')
  await haveEnded([readRecord(options.userData)?.window ?? 0], LEFTOVER_LIMIT_MS)
  prepare(options.userData, profile)

  const context = await launch({ executablePath, profile, bounds: options.bounds })
  const page = context.pages()[0] ?? (await context.newPage())
  const pid = await processId(context)
  writeRecord(options.userData, { main: process.pid, window: pid, debug: debugEndpoint(profile) })
  return control(context, page, { pid, userData: options.userData })
}

type Start = { readonly executablePath: string; readonly profile: string; readonly bounds: Rectangle }

async function launch(start: Start): Promise<BrowserContext> {
  if (isRootOnLinux()) return launchWith(start, { hasSandbox: false })
  try {
    return await launchWith(start, { hasSandbox: true })
  } catch (error) {
    // Some systems allow a browser no sandbox unless they installed it; Playwright has no code for it.
    if (!/No usable sandbox|sandboxing failed/.test(String(error))) throw error
    console.error("Chromium's own sandbox does not work on this computer, so the window opens without it.")
    return launchWith(start, { hasSandbox: false })
  }
}

function launchWith({ executablePath, profile, bounds }: Start, { hasSandbox }: { hasSandbox: boolean }) {
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: settings.isHeadless,
    timeout: START_LIMIT_MS,
    chromiumSandbox: hasSandbox,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // The first would put a bar into the window, the second would make it a browser's window.
    ignoreDefaultArgs: ['--enable-automation', 'about:blank'],
    args: argumentsFor(bounds),
  })
}

function control(context: BrowserContext, page: Page, run: { pid: number; userData: string }): Chromium {
  const gone = new Promise<void>((resolve) => {
    page.on('close', () => resolve())
    context.on('close', () => resolve())
  })
  let ending: Promise<void> | null = null
  const end = async () => {
    await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, END_LIMIT_MS))])
    if (!(await haveEnded([run.pid], END_LIMIT_MS))) process.kill(run.pid, 'SIGKILL')
    forgetRecord(run.userData)
  }
  return {
    page,
    end: () => (ending ??= end()),
    onGone: (listener) => void gone.then(listener),
  }
}

function prepare(userData: string, profile: string): void {
  forgetRecord(userData)
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  rmSync(path.join(profile, 'DevToolsActivePort'), { force: true })
  quietProfile(profile)
}

function argumentsFor({ x, y, width, height }: Rectangle): string[] {
  return [
    `--app=${BLANK_PAGE}`,
    `--window-size=${width},${height}`,
    `--window-position=${x},${y}`,
    '--no-first-run',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--hide-crash-restore-bubble',
    // No bar about unusual flags.
    '--test-type',
    // A second guard beside the request filter: no name leads anywhere. This computer stays, so that a test can see
    // what the app itself lets through to it.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(settings.debugPort === null ? [] : [`--remote-debugging-port=${settings.debugPort}`]),
    ...switches,
  ]
}

async function processId(context: BrowserContext): Promise<number> {
  const devtools = await context.browser()?.newBrowserCDPSession()
  const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {}
  await devtools?.detach()
  return processInfo.find(({ type }) => type === 'browser')?.id ?? 0
}

/** Chromium's own sandbox refuses to start for root. */
function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}
