import { createCustomerRepository } from '@renderer/data/customer-repository'
import { wholeQuery } from '@renderer/data/customer-list-query'
import { startAskedSearch } from '@renderer/data/search/ask-search'
import type { FromSearch } from '@renderer/data/search/search-messages'
import { madeUpCustomer } from './made-up-customers'
import { openData } from './open-data'
import { nextDrain, queueCreates } from './queue-creates'
import { saveDrafts } from './save-drafts'
import { storeRaw } from './store-raw'
import { nextVisit, watchWindow } from './watch-window'

/** What the bench runs inside the window of the built app. */
const bench = {
  fill,
  search,
  raw,
  whenPaged,
  saveDrafts,
  queueCreates,
  nextDrain,
  nextVisit,
  notes: watchWindow(),
}
Object.assign(globalThis, { bench })
export type Bench = typeof bench

const PAGE = 500
const PAGED_LIMIT_MS = 60_000

/** How long a block of that many rows took, ms. */
type Block = { readonly upTo: number; readonly ms: number }

/** Stores customers page by page, as a directory is kept. */
async function fill({ from, to, step }: { from: number; to: number; step: number }): Promise<Block[]> {
  const { data } = await openData()
  const customers = createCustomerRepository(data, () => crypto.randomUUID())
  const blocks: Block[] = []
  for (let start = from; start < to; start += step) {
    const pages = Array.from({ length: step / PAGE }, (_, page) =>
      Array.from({ length: PAGE }, (__, place) => madeUpCustomer(start + page * PAGE + place)),
    )
    const startedAt = performance.now()
    for (const page of pages) {
      const kept = await customers.keepAll(page)
      if (!kept.ok) throw new Error(kept.error.code)
    }
    blocks.push({ upTo: start + step, ms: performance.now() - startedAt })
  }
  data.db.close()
  return blocks
}

/** The same rows into a plain store. */
async function raw(count: number): Promise<number> {
  const { data } = await openData()
  const rows = await data.db.customers.limit(count).toArray()
  data.db.close()
  return storeRaw(rows, PAGE)
}

/** Answers when the app has put all customers into summary pages. */
async function whenPaged(): Promise<void> {
  const { data } = await openData()
  const until = performance.now() + PAGED_LIMIT_MS
  while ((await data.db.summaryChanges.count()) > 0) {
    if (performance.now() > until) throw new Error('The summary pages were not written')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  data.db.close()
}

type SearchFigures = { readonly readyMs: number; readonly keyMs: number[]; readonly lookAlikeMs: number[] }

/** The worker of this build by itself, without the page: how soon it is ready, and how quickly it answers. */
async function search({ worker, count }: { worker: string; count: number }): Promise<SearchFigures> {
  const { data, key, workspaceId } = await openData()
  data.db.close()
  const startedAt = performance.now()
  const ready = Promise.withResolvers<undefined>()
  const asked = startAskedSearch(
    (listener) => {
      const thread = new Worker(worker, { type: 'module' })
      thread.addEventListener('message', ({ data: message }: MessageEvent<FromSearch>) => listener(message))
      return { send: (message) => thread.postMessage(message), stop: () => thread.terminate() }
    },
    (message) => {
      if (message.kind === 'failed') ready.reject(new Error(message.message))
      if (message.kind === 'news') ready.resolve(undefined)
    },
  )
  asked.tell({ kind: 'open', workspaceId, key })
  await ready.promise
  const readyMs = performance.now() - startedAt
  // Asked at once, while likenesses are still being prepared, and again when all is quiet.
  const timed = async (work: () => Promise<unknown>) => {
    const since = performance.now()
    await work()
    return performance.now() - since
  }
  const keyMs: number[] = []
  for (const text of typedTexts(count)) {
    const query = { ...wholeQuery, text }
    keyMs.push(await timed(() => asked.ask({ kind: 'list', query, range: { from: 0, count: 160 } })))
  }
  const lookAlikeMs: number[] = []
  for (let number = 0; number < 100; number++) {
    const { profile } = madeUpCustomer((number * 997) % count)
    if (profile === null) continue
    const wanted = { localKey: '', profile }
    lookAlikeMs.push(await timed(() => asked.ask({ kind: 'look-alikes', wanted })))
  }
  asked.stop()
  return { readyMs, keyMs, lookAlikeMs }
}

/** What is typed letter by letter: names, an e-mail address, a number, an ID, and what is nowhere. */
function typedTexts(count: number): string[] {
  const wanted = [
    'harbour electric',
    'zoe angstrom',
    'sarah.green.',
    `555-${String(count - 7).padStart(6, '0')}`,
    'crm-77',
    'xyzzy',
  ]
  return wanted.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
}
