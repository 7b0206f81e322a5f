import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { AppFacts, Line, Row } from './audit'

/** Probes take 30 s to prove that nothing arrived; a list delay and a back-off may come on top. */
const DRAIN_LIMIT_MS = 90_000
const POLL_MS = 100

type Stored = Pick<AppFacts, 'rows' | 'outbox'>

/** Waits until the app has nothing left to send; after the limit answers what there is. */
export async function whenDrained(page: Page): Promise<Stored> {
  const until = Date.now() + DRAIN_LIMIT_MS
  for (;;) {
    const stored = await readStored(page)
    if (stored.outbox.length === 0 || Date.now() > until) return stored
    await sleep(POLL_MS)
  }
}

/** Reads what lies outside the seals straight from IndexedDB, so that the app is not asked about itself. */
async function readStored(page: Page): Promise<Stored> {
  const [customers, outbox] = await page.evaluate(async () => {
    // No named functions in here: the names would need help from the compiler that the page does not have.
    const [info] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('outpost-'))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(info?.name ?? '')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error('IndexedDB did not open.'))
    })
    const transaction = database.transaction(['customers', 'outbox'])
    const tables = await Promise.all(
      ['customers', 'outbox'].map(
        (table) =>
          new Promise<Row[]>((resolve, reject) => {
            const reading = transaction.objectStore(table).getAll()
            reading.onsuccess = () =>
              resolve(
                (reading.result as Row[]).map(({ localKey, serverId, state }) => ({
                  localKey,
                  serverId,
                  state,
                })),
              )
            reading.onerror = () => reject(reading.error ?? new Error('IndexedDB did not answer.'))
          }),
      ),
    )
    database.close()
    return tables
  })
  return { rows: customers ?? [], outbox: (outbox ?? []).map(({ localKey }) => localKey) }
}

/** What the customers list shows: how many it has in all, and the lines that a word finds. */
export async function readList(page: Page, word: string, isRight: (shown: Shown) => boolean): Promise<Shown> {
  const search = page.getByRole('searchbox', { name: 'Search customers' })
  const until = Date.now() + 10_000
  for (;;) {
    await search.fill('')
    const listed = await countLines(page)
    await search.fill(word)
    const shown = { listed, lines: await readLines(page) }
    await search.fill('')
    if (isRight(shown) || Date.now() > until) return shown
    await sleep(POLL_MS)
  }
}

export type Shown = Pick<AppFacts, 'listed' | 'lines'>

async function countLines(page: Page): Promise<number> {
  const grid = page.getByRole('grid', { name: 'Customers' })
  if ((await grid.count()) === 0) return 0
  return Number(await grid.getAttribute('aria-rowcount')) - 1
}

function readLines(page: Page): Promise<Line[]> {
  return page.getByRole('grid', { name: 'Customers' }).evaluateAll((grids) =>
    grids.flatMap((grid) =>
      [...grid.querySelectorAll('[role="row"][data-index]')].map((row) => {
        // The first cell holds the box that selects the line.
        const [, name, , , word] = [...row.querySelectorAll('[role="gridcell"]')]
        return { name: name?.textContent ?? '', word: word?.textContent ?? '' }
      }),
    ),
  )
}
