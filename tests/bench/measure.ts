import { expect, type Page } from '@playwright/test'
import { startPractising } from '@tools/demo/steps'
import { launchApp } from '@tools/launch/launch-app'
import { buildInPage } from './build-in-page'
import type { Bench } from './in-page'
import { STILL_READING, type WindowNotes } from './watch-window'

type Job = {
  readonly userData: string
  /** A whole number of blocks of `BLOCK`. */
  readonly customers: number
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
  /** Longest time the window was busy while the agent searched and scrolled, ms; 0 when never for 50 ms. */
  readonly busiest: number
  readonly heapMb: number
}

type Search = Awaited<ReturnType<Bench['search']>>
type InPage = typeof globalThis & { bench: Bench }

const BLOCK = 5000

/** Fills a workspace, starts the app anew, and notes what the budgets name. */
export async function measure({ userData, customers, print }: Job): Promise<Figures> {
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
  await typeSearches(second.page)
  await scroll(second.page)
  const after = await readNotes(second.page)
  const heapMb = await readHeap(second.page)
  await second.close()
  return {
    customers,
    stored: blocks.map(({ ms }) => (BLOCK / ms) * 1000),
    storedRaw: (BLOCK / rawMs) * 1000,
    fromRowsMs,
    search,
    start: { ...after, blocks: after.blocks.filter(({ at }) => at <= searchedFrom) },
    keys: after.keys,
    busiest: Math.max(0, ...after.blocks.filter(({ at }) => at > searchedFrom).map(({ ms }) => ms)),
    heapMb,
  }
}

function readNotes(page: Page): Promise<WindowNotes> {
  return page.evaluate(() => (globalThis as InPage).bench.notes)
}

async function whenWhole(page: Page, customers: number) {
  const grid = page.getByRole('grid', { name: 'Customers' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(customers + 1), { timeout: 120_000 })
  await expect(page.getByText(STILL_READING)).toBeHidden({ timeout: 120_000 })
}

function workerUrl(page: Page): Promise<string> {
  return page.evaluate(() => {
    const entry = performance.getEntriesByType('resource').find(({ name }) => name.includes('search-worker'))
    if (entry === undefined) throw new Error('The window started no search worker')
    return entry.name
  })
}

const typed = ['harbour electric', 'zoe ang', '555-000', 'crm-77', 'kelly brown']

async function typeSearches(page: Page) {
  const box = page.getByRole('searchbox', { name: 'Search customers' })
  for (const text of typed) {
    await box.focus()
    await box.pressSequentially(text, { delay: 120 })
    await page.keyboard.press('Escape')
    await expect(box).toHaveValue('')
  }
}

async function scroll(page: Page) {
  const grid = page.getByRole('grid', { name: 'Customers' })
  await page.keyboard.press('ArrowDown')
  for (const key of ['End', 'Home', 'PageDown', 'PageDown', 'PageDown']) {
    await page.keyboard.press(key)
    await expect(grid.locator('[aria-busy]')).toHaveCount(0)
  }
}

async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
}
