import { FIRST_LOAD_KB } from './first-load'
import type { Figures } from './measure'
import { A_WHOLE_CUSTOMER } from './use-window'

/** One line of the report: what was measured, and whether it is within its budget. */
export type Line = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  /** Null for figures that stand only for comparison. */
  readonly budget: number | null
  readonly isWithin: boolean
}

/** The figures beside their budgets. */
export function compare(figures: Figures): Line[] {
  return [ofStart, ofSearch, ofPages, ofStore, ofSaves, ofDrain].flatMap((of) => of(figures))
}

const ms = (budget: number) => ({ unit: 'ms', budget })
const times = (budget: number) => ({ unit: 'times', budget })

function ofStart({ start, search, fromRowsMs, heapMb, firstLoadKb }: Figures): Line[] {
  const longest = Math.max(
    0,
    ...start.blocks.filter(({ at }) => at > start.listedAt).map((block) => block.ms),
  )
  return [
    atMost('first customers on the screen, after the page began to load', start.listedAt, ms(1200)),
    atMost('whole list and search ready in the window, after the same', start.wholeAt, ms(3000)),
    atMost('search ready in its worker, from summary pages', search.readyMs, ms(3000)),
    only('search ready in the window, from rows (the first time only)', fromRowsMs, 'ms'),
    atMost('longest block of the window while the search gets ready', longest, ms(50)),
    atMost('heap of the window', heapMb, { unit: 'MB', budget: 150 }),
    atMost('first-load JavaScript, as gzip makes it', firstLoadKb, { unit: 'kB', budget: FIRST_LOAD_KB }),
  ]
}

function ofSearch({ keys, keyCpuMs, search, busiest }: Figures): Line[] {
  return [
    atMost('search: key stroke to paint, p50', quantile(keys, 0.5), ms(50)),
    atMost('search: key stroke to paint, p95', quantile(keys, 0.95), ms(50)),
    only('  of which the worker, p95', quantile(search.keyMs, 0.95), 'ms'),
    only("  processor time of the window's thread for each", keyCpuMs, 'ms'),
    atMost('longest block of the window while searching and scrolling', busiest, ms(50)),
    atMost('duplicate check, p50', quantile(search.lookAlikeMs, 0.5), ms(30)),
    atMost('duplicate check, p95', quantile(search.lookAlikeMs, 0.95), ms(30)),
  ]
}

function ofPages({ presses, pressCpuMs, visits }: Figures): Line[] {
  const pages = [...new Set(visits.map(({ page }) => page))]
  return [
    atMost('form: key press to paint, p50', quantile(presses, 0.5), ms(50)),
    atMost('form: key press to paint, p95', quantile(presses, 0.95), ms(50)),
    only("  processor time of the window's thread for each", pressCpuMs, 'ms'),
    ...pages.map((page) => {
      const own = visits.filter((visit) => visit.page === page).map((visit) => visit.ms)
      const slowest = Math.max(...own)
      if (page === A_WHOLE_CUSTOMER) return only(`  ${page}, slowest of ${own.length}`, slowest, 'ms')
      return atMost(`first paint of ${page}, slowest of ${own.length}`, slowest, ms(100))
    }),
  ]
}

function ofStore({ stored, storedRaw }: Figures): Line[] {
  const rate = { unit: 'customers/s', budget: 5000 }
  return [
    atLeast('directory stored, slowest 5,000', Math.min(...stored), rate),
    only('directory stored, p50 of 5,000 each', quantile(stored, 0.5), 'customers/s'),
    only('directory stored, first 5,000', stored[0] ?? 0, 'customers/s'),
    only('directory stored, last 5,000', stored.at(-1) ?? 0, 'customers/s'),
    only('plain IndexedDB, the same rows sealed already', storedRaw, 'customers/s'),
  ]
}

function ofSaves({ saves }: Figures): Line[] {
  const all = saves.map((save) => save.ms)
  const journal = saves.map((save) => save.journalMs)
  const own = quantile(
    saves.map((save) => save.ms - save.journalMs),
    0.5,
  )
  const raw = quantile(
    saves.map((save) => save.rawMs),
    0.5,
  )
  const asked = saves.map((save) => save.askMs)
  return [
    only('acknowledged save of a draft, p50', quantile(all, 0.5), 'ms'),
    atMost('acknowledged save of a draft, p95', quantile(all, 0.95), ms(20)),
    only('  of which the journal in main, p50', quantile(journal, 0.5), 'ms'),
    only('  of which the journal in main, p95', quantile(journal, 0.95), 'ms'),
    only('  a question to main that costs it nothing, p50', quantile(asked, 0.5), 'ms'),
    only("  the window's own part, p50", own, 'ms'),
    only('  plain IndexedDB, a strict put of the same row, p50', raw, 'ms'),
    atMost("the window's own part of a save, beside that put", own / raw, times(2)),
  ]
}

function ofDrain({ drain }: Figures): Line[] {
  const { creates, sent, seconds, bareSeconds, atOnce, onAverage } = drain
  const all = creates.toLocaleString('en')
  return [
    only(`${sent.toLocaleString('en')} of ${all} queued creates sent`, seconds, 's'),
    only('  requests at a time at the server, most', atOnce, 'requests'),
    only('  requests at a time at the server, on average', onAverage, 'requests'),
    only('  a bare loop of the same requests, as many at a time', bareSeconds, 's'),
    atMost('sending a queue, beside the bare loop', seconds / bareSeconds, times(1.3)),
  ]
}

/** The report as text. */
export function report(customers: number, compared: readonly Line[]): string[] {
  const lines = compared.map(({ what, figure, unit, budget, isWithin }) => {
    const verdict = budget === null ? '' : `${isWithin ? 'within' : 'OVER  '} ${round(budget)}`
    return `${what.padEnd(64)} ${round(figure).padStart(9)} ${unit.padEnd(12)} ${verdict}`
  })
  return [`${customers.toLocaleString('en')} customers`, ...lines]
}

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

type Budget = { readonly unit: string; readonly budget: number }

function atMost(what: string, figure: number, { unit, budget }: Budget): Line {
  return { what, figure, unit, budget, isWithin: figure <= budget }
}

function atLeast(what: string, figure: number, { unit, budget }: Budget): Line {
  return { what, figure, unit, budget, isWithin: figure >= budget }
}

function only(what: string, figure: number, unit: string): Line {
  return { what, figure, unit, budget: null, isWithin: true }
}

function round(figure: number): string {
  if (figure >= 10) return Math.round(figure).toLocaleString('en')
  return Number(figure.toFixed(figure < 2 ? 2 : 1)).toLocaleString('en')
}
