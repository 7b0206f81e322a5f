import type { Figures } from './measure'

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
  const { start, stored, storedRaw, keys, search, fromRowsMs } = figures
  const longest = Math.max(0, ...start.blocks.filter(({ at }) => at > start.listedAt).map(({ ms }) => ms))
  return [
    atMost('first customers on the screen, after the page began to load', start.listedAt, {
      unit: 'ms',
      budget: 1200,
    }),
    atMost('whole list and search ready in the window, after the same', start.wholeAt, {
      unit: 'ms',
      budget: 3000,
    }),
    atMost('search ready in its worker, from summary pages', search.readyMs, {
      unit: 'ms',
      budget: 3000,
    }),
    only('search ready in the window, from rows (the first time only)', fromRowsMs, 'ms'),
    atMost('key stroke to paint, p50', quantile(keys, 0.5), { unit: 'ms', budget: 50 }),
    atMost('key stroke to paint, p95', quantile(keys, 0.95), { unit: 'ms', budget: 50 }),
    only('  of which the worker, p95', quantile(search.keyMs, 0.95), 'ms'),
    atMost('longest block of the window while the search gets ready', longest, { unit: 'ms', budget: 50 }),
    atMost('longest block of the window while searching and scrolling', figures.busiest, {
      unit: 'ms',
      budget: 50,
    }),
    atMost('duplicate check, p50', quantile(search.lookAlikeMs, 0.5), { unit: 'ms', budget: 30 }),
    atMost('duplicate check, p95', quantile(search.lookAlikeMs, 0.95), { unit: 'ms', budget: 30 }),
    atMost('heap of the window', figures.heapMb, { unit: 'MB', budget: 150 }),
    atLeast('directory stored, slowest 5,000', Math.min(...stored), { unit: 'customers/s', budget: 5000 }),
    only('directory stored, first 5,000', stored[0] ?? 0, 'customers/s'),
    only('directory stored, last 5,000', stored.at(-1) ?? 0, 'customers/s'),
    only('plain IndexedDB, the same rows sealed already', storedRaw, 'customers/s'),
  ]
}

/** The report as text. */
export function report(figures: Figures): string[] {
  const lines = compare(figures).map(({ what, figure, unit, budget, isWithin }) => {
    const verdict = budget === null ? '' : `${isWithin ? 'within' : 'OVER  '} ${round(budget)}`
    return `${what.padEnd(64)} ${round(figure).padStart(9)} ${unit.padEnd(12)} ${verdict}`
  })
  return [`${figures.customers.toLocaleString('en')} customers`, ...lines]
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
  return (figure < 10 ? Number(figure.toFixed(1)) : Math.round(figure)).toLocaleString('en')
}
