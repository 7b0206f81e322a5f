import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { ListedPage } from '@shared/sync/ports'
import type { DirectoryRecord, DirectoryRun } from './directory-record'
import type { DirectorySource, DirectoryStore, KnownCustomer } from './ports'
import { afterBreak, afterPage, firstSweep, type SweepStep } from './sweep'

/** Customers asked for at a time. The largest page is not documented; a smaller one loses less when an answer is cut. */
export const PAGE_SIZE = 200

type Deps = {
  readonly store: DirectoryStore
  readonly source: DirectorySource
  /** Epoch ms. */
  readonly now: () => number
}

/** What a run has to remember between two steps and can find out again after a restart. */
type Memory = {
  /** The run it is about. */
  runAt: number | null
  /** Its next page is the first one after a break. */
  isAfterBreak: boolean
  seen: Set<string>
  /** Customers here that the list did not have; null before they were looked for. */
  missing: readonly KnownCustomer[] | null
  checked: number
}

export type DirectoryReader = {
  /** Knows from now on what an earlier window stored of a run, so that it can be shown before its next step. */
  recall(run: DirectoryRun): Promise<void>
  /** Does the next piece of a run: one page, or one customer that the list did not have. */
  step(run: DirectoryRun): Promise<Result<void, AppError>>
  /** How many customers this reading has shown so far. */
  seen(): number
  checked(): { readonly done: number; readonly of: number } | null
}

/** Reads the server's customers page by page and keeps them, then finds out about those that were not among them. */
export function createDirectoryReader(deps: Deps): DirectoryReader {
  const memory: Memory = { runAt: null, isAfterBreak: false, seen: new Set(), missing: null, checked: 0 }
  return {
    recall: (run) => recall(deps, memory, run),
    async step(given) {
      await recall(deps, memory, given)
      const run = memory.isAfterBreak ? { ...given, sweep: afterBreak(given.sweep) } : given
      const done = await (run.phase === 'pages' ? readPage(deps, memory, run) : checkOne(deps, memory, run))
      if (done.ok) memory.isAfterBreak = false
      return done
    },
    seen: () => memory.seen.size,
    checked: () => memory.missing && { done: memory.checked, of: memory.missing.length },
  }
}

/** A run that this window has not worked on goes on where it was left. */
async function recall({ store }: Deps, memory: Memory, run: DirectoryRun): Promise<void> {
  if (run.startedAt === memory.runAt) return
  memory.seen = await store.seen()
  memory.missing = null
  memory.isAfterBreak = true
  memory.runAt = run.startedAt
}

async function readPage(deps: Deps, memory: Memory, run: DirectoryRun): Promise<Result<void, AppError>> {
  const { store, source } = deps
  const { page } = run.sweep
  const answer = await source.list({
    page,
    size: run.isPlain ? null : PAGE_SIZE,
    isOldestFirst: !run.isPlain,
  })
  if (!answer.ok) {
    if (run.isPlain || answer.error.code !== 'rejected') return answer
    await startOver(deps, memory, { ...run, isPlain: true, sweep: firstSweep() })
    return ok(undefined)
  }
  const kept = await store.keep(answer.value.customers)
  if (!kept.ok) return kept
  const step = afterPage(run.sweep, look(memory, answer.value))
  const { added, failed } = kept.value
  const grown = { ...run, added: run.added + added, failed: run.failed + failed }
  const ids = answer.value.customers.map(({ id }) => id)
  await goOn(deps, memory, { run: grown, step, ids })
  return ok(undefined)
}

/** Notes who is on the page. */
function look({ seen }: Memory, { customers, unreadable, hasNext, total }: ListedPage) {
  const before = seen.size
  for (const { id } of customers) seen.add(id)
  const rows = customers.length + unreadable
  return { rows, unreadable, hasNext, total, fresh: seen.size - before, seen: seen.size }
}

type Read = { readonly run: DirectoryRun; readonly step: SweepStep; readonly ids: readonly string[] }

async function goOn(deps: Deps, memory: Memory, { run, step, ids }: Read): Promise<void> {
  const shown = { page: run.sweep.page, ids }
  switch (step.kind) {
    case 'next':
      await deps.store.change(changeRun({ ...run, sweep: step.sweep }), shown)
      return
    case 'again':
      return startOver(deps, memory, { ...run, sweep: step.sweep })
    case 'whole':
      await deps.store.change(changeRun({ ...run, phase: 'missing' }), shown)
      return
    case 'unsettled':
      return end(deps, memory, { run, isWhole: false })
  }
}

async function startOver({ store }: Deps, memory: Memory, run: DirectoryRun): Promise<void> {
  memory.seen.clear()
  await store.change(changeRun(run), 'forget')
}

/** Absence from a list proves little: rows move between pages, and a list may lag. What proves it is a 404 of its own. */
async function checkOne(deps: Deps, memory: Memory, run: DirectoryRun): Promise<Result<void, AppError>> {
  if (memory.missing === null) {
    memory.missing = await deps.store.missing(memory.seen)
    memory.checked = 0
  }
  const customer = memory.missing[memory.checked]
  if (customer === undefined) {
    await end(deps, memory, { run, isWhole: true })
    return ok(undefined)
  }
  const settled = await settle(deps, customer)
  if (!settled.ok) return settled
  memory.checked++
  if (settled.value === 'gone') await deps.store.change(changeRun({ ...run, gone: run.gone + 1 }))
  return ok(undefined)
}

type Settled = 'gone' | 'there' | 'unknown'

async function settle({ store, source }: Deps, customer: KnownCustomer): Promise<Result<Settled, AppError>> {
  const answer = await source.retrieve(customer.serverId)
  if (answer.ok) {
    const kept = await store.keep([answer.value])
    return kept.ok ? ok('there') : kept
  }
  if (saysNothing(answer.error)) return ok('unknown')
  if (answer.error.code !== 'not-found') return answer
  const marked = await store.markGone(customer.localKey)
  if (marked.ok) return ok('gone')
  // The agent was quicker: it is no longer as it was when it was missed.
  return ['conflict', 'not-found'].includes(marked.error.code) ? ok('unknown') : marked
}

/** The server did not understand this ID, or we did not understand the server. */
function saysNothing({ code }: AppError): boolean {
  return code === 'rejected' || code === 'unexpected-answer' || code === 'bad-input'
}

async function end(
  { store, now }: Deps,
  memory: Memory,
  { run, isWhole }: { run: DirectoryRun; isWhole: boolean },
): Promise<void> {
  const { added, gone, failed, sweep } = run
  const counts = { count: memory.seen.size, added, gone, failed, unreadable: sweep.unreadable }
  const last = { endedAt: now(), isWhole, ...counts }
  await store.change((record) => (isOf(run, record) ? { ...record, run: null, last } : record), 'forget')
  memory.runAt = null
  memory.missing = null
}

/** The agent may have switched it off, or off and on, while the server was asked. */
function isOf(run: DirectoryRun, record: DirectoryRecord): boolean {
  return record.run?.startedAt === run.startedAt
}

function changeRun(run: DirectoryRun) {
  return (record: DirectoryRecord) => (isOf(run, record) ? { ...record, run } : record)
}
