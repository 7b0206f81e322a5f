import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { readRecord, type RunRecord } from '../chromium-runtime/run-record.ts'
import { haveEnded } from '../process/is-running.ts'
import { node24 } from '../process/node-24.ts'
import { chromium, type Page } from 'playwright-core'
import type { LaunchOptions, RunningApp } from './running-app.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const register = path.join(root, 'tools', 'chromium-runtime', 'register.ts')
const START_LIMIT_MS = 30_000
const END_LIMIT_MS = 15_000
const PAGE_URL = /^https:\/\/[^/]+\.localhost\//

/** The processes and the terminal output of one run. */
type Run = {
  readonly child: ChildProcess
  readonly exit: Promise<number | null>
  readonly log: () => string
}

/** Starts a main script on chromium-runtime, headless unless OUTPOST_HEADLESS says otherwise. */
export async function launchOnChromium(options: LaunchOptions): Promise<RunningApp> {
  const run = start(options)
  try {
    const record = await whenRunning(run, options.userData)
    const browser = await chromium.connectOverCDP(record.debug ?? '', { timeout: START_LIMIT_MS })
    const page = await findPage(() => browser.contexts().flatMap((context) => context.pages()))
    await page.waitForLoadState('load', { timeout: START_LIMIT_MS })
    return control(run, record, page)
  } catch (cause) {
    run.child.kill('SIGKILL')
    throw new Error(`The app did not start on chromium-runtime. It wrote:\n${run.log()}`, { cause })
  }
}

/** Starts a main script and does not wait for a window. */
export function start({ userData, env, main = 'out/main/index.js' }: LaunchOptions): Run {
  const child = spawn(node24(), ['--import', pathToFileURL(register).href, path.join(root, main)], {
    cwd: root,
    env: {
      ...process.env,
      OUTPOST_HEADLESS: process.env['OUTPOST_HEADLESS'] ?? '1',
      OUTPOST_DEBUG_PORT: '0',
      OUTPOST_LANGUAGE: 'en',
      OUTPOST_USER_DATA: userData,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  // A test run that is cut short must not leave the app behind.
  const onExit = () => child.kill('SIGKILL')
  process.once('exit', onExit)
  child.once('exit', () => process.off('exit', onExit))
  return { child, exit, log: () => Buffer.concat(chunks).toString() }
}

async function whenRunning(run: Run, userData: string): Promise<RunRecord> {
  const until = Date.now() + START_LIMIT_MS
  for (;;) {
    const record = readRecord(userData)
    if (record !== null && record.main === run.child.pid) return record
    if (run.child.exitCode !== null) throw new Error(`Main ended with code ${run.child.exitCode}.`)
    if (Date.now() > until) throw new Error(`No window after ${START_LIMIT_MS} ms.`)
    await pause()
  }
}

async function findPage(pages: () => Page[]): Promise<Page> {
  const until = Date.now() + START_LIMIT_MS
  for (;;) {
    const page = pages().find((candidate) => PAGE_URL.test(candidate.url()))
    if (page !== undefined) return page
    if (Date.now() > until) throw new Error(`The window showed no page after ${START_LIMIT_MS} ms.`)
    await pause()
  }
}

function control(run: Run, record: RunRecord, page: Page): RunningApp {
  const { child, exit, log } = run
  const gone = async (what: string) => {
    if (await haveEnded([record.main, record.window], END_LIMIT_MS)) return
    killAll([record.main, record.window])
    throw new Error(`The app did not end after ${what}. It wrote:\n${log()}`)
  }
  return {
    page,
    runtime: 'chromium-runtime',
    pid: record.main,
    log,
    ended: () => exit,
    async close() {
      // Windows knows no polite signal; there the window is closed, as its user would.
      if (process.platform === 'win32') await page.close()
      else child.kill('SIGTERM')
      await gone('it was asked to')
    },
    async kill() {
      killAll([record.main, record.window])
      await gone('SIGKILL')
    },
    async killWindow() {
      killAll([record.window])
      await haveEnded([record.window], END_LIMIT_MS)
    },
  }
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended already, which is what was wanted.
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
