import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startPractising } from '@tools/demo/steps'
import { launchApp } from '@tools/launch/launch-app'
import { buildInPage } from './build-in-page'
import { readFirstLoad, sizeOf } from './first-load'
import type { Bench } from './in-page'
import { measureDrain, type Drain } from './measure-drain'
import type { Save } from './save-drafts'
import { fillForm, readNotes, scroll, typeSearches, visitPages, type InPage, type Visit } from './use-window'
import { STILL_READING, type WindowNotes } from './watch-window'

type Job = {
  readonly userData: string
  /** A whole number of blocks of `BLOCK`. */
  readonly customers: number
  /** How many creates are queued and sent. */
  readonly creates: number
  readonly print: (line: string) => void
}

export type Figures = {
  readonly customers: number
  /** Customers stored a second, block by block. */
  readonly stored: readonly number[]
  readonly storedRaw: number
  /** How long the window took to read all rows when there were no summary pages, ms since its page began to load. */
  readonly fromRowsMs: number
  /** The search by itself, from summary pages. */
  readonly search: Search
  readonly start: WindowNotes
  readonly keys: readonly number[]
  /** What one key stroke in the search box took of the processor in the window's thread, ms. */
  readonly keyCpuMs: number
  /** From each key pressed in a form to the frame that shows it, ms. */
  readonly presses: readonly number[]
  readonly pressCpuMs: number
  readonly visits: readonly Visit[]
  /** Longest time the window was busy while the agent searched and scrolled, ms; 0 when never for 50 ms. */
  readonly busiest: number
  readonly heapMb: number
  readonly saves: readonly Save[]
  readonly drain: Drain
  /** The JavaScript that is loaded before anything is shown, kB as gzip makes them. */
  readonly firstLoadKb: number
}

type Search = Awaited<ReturnType<Bench['search']>>

const BLOCK = 5000
const SAVES = 200
/** A busy machine takes its time to read 100,000 rows. */
const READ_LIMIT_MS = 300_000

/** Fills a workspace, starts the app anew, and notes what the budgets name. */
export async function measure({ userData, customers, creates, print }: Job): Promise<Figures> {
  const script = await buildInPage()
  const first = await launchApp({ userData, env: {} })
  await startPractising(first.page)
  print(`Storing ${customers.toLocaleString('en')} customers …`)
  await first.page.evaluate(script)
  const blocks = await first.page.evaluate(
    (to) => (globalThis as InPage).bench.fill({ from: 0, to, step: 5000 }),
    customers,
  )
  const rawMs = await first.page.evaluate((count) => (globalThis as InPage).bench.raw(count), BLOCK)
  const worker = await workerUrl(first.page)
  const ask = { worker, count: customers }
  await first.close()

  const second = await launchApp({ userData, env: {} })
  print('Reading the rows, this first time …')
  await whenWhole(second.page, customers)
  const fromRowsMs = await second.page.evaluate(() => performance.now())
  await second.page.evaluate(script)
  await second.page.evaluate(() => (globalThis as InPage).bench.whenPaged())
  print('Reading summary pages …')
  const search = await second.page.evaluate((given) => (globalThis as InPage).bench.search(given), ask)
  await second.page.addInitScript(script)
  await second.page.reload()
  await whenWhole(second.page, customers)
  print('Typing and scrolling …')
  const searchedFrom = await second.page.evaluate(() => performance.now())
  const keyCpuMs = await cpuPer(second.page, () => typeSearches(second.page))
  await scroll(second.page)
  const after = await readNotes(second.page)
  print('Going from page to page, and filling in a form …')
  const visits = await visitPages(second.page)
  const before = (await readNotes(second.page)).presses.length
  const pressCpuMs = await cpuPer(second.page, () => fillForm(second.page))
  const presses = (await readNotes(second.page)).presses.slice(before)
  const heapMb = await readHeap(second.page)
  print('Saving drafts …')
  const toSave = { from: customers, count: SAVES }
  const saves = await second.page.evaluate((given) => (globalThis as InPage).bench.saveDrafts(given), toSave)
  print(`Sending ${creates.toLocaleString('en')} creates …`)
  const drain = await measureDrain(second.page, creates)
  await second.close()
  return {
    customers,
    stored: blocks.map(({ ms }) => (BLOCK / ms) * 1000),
    storedRaw: (BLOCK / rawMs) * 1000,
    fromRowsMs,
    search,
    start: { ...after, blocks: after.blocks.filter(({ at }) => at <= searchedFrom) },
    keys: after.keys,
    keyCpuMs,
    presses,
    pressCpuMs,
    visits,
    busiest: Math.max(0, ...after.blocks.filter(({ at }) => at > searchedFrom).map(({ ms }) => ms)),
    heapMb,
    saves,
    drain,
    firstLoadKb: sizeOf(await readFirstLoad(path.join('out', 'renderer'))),
  }
}

async function whenWhole(page: Page, customers: number) {
  const grid = page.getByRole('grid', { name: 'Customers' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(customers + 1), { timeout: READ_LIMIT_MS })
  await expect(page.getByText(STILL_READING)).toBeHidden({ timeout: READ_LIMIT_MS })
}

function workerUrl(page: Page): Promise<string> {
  return page.evaluate(() => {
    const entry = performance.getEntriesByType('resource').find(({ name }) => name.includes('search-worker'))
    if (entry === undefined) throw new Error('The window started no search worker')
    return entry.name
  })
}

/** What the window's thread took of the processor for each of so many things done: other programs hardly change that. */
async function cpuPer(page: Page, act: () => Promise<number>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await read()
  const count = await act()
  const ms = ((await read()) - before) / count
  await session.detach()
  return ms
}

async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
}
