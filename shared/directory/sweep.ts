import { z } from '@shared/zod'

/** One reading of all pages, as far as it has got. Pages are numbered from 0. */
export const sweepSchema = z.object({
  /** 1 for the first reading; the list is read again when it changed meanwhile. */
  pass: z.number().int(),
  page: z.number().int(),
  reads: z.number().int(),
  /** How many customers the server had by the last page; null when it does not tell. */
  total: z.number().nullable(),
  /** Rows of the fullest page: what the server puts on one. */
  width: z.number().int(),
  /** Rows that were no customers. */
  unreadable: z.number().int(),
  /** Pages in a row that showed nobody new; negative while pages are read again on purpose. */
  idle: z.number().int(),
})

export type Sweep = z.infer<typeof sweepSchema>

/** What one page showed. */
export type PageFacts = {
  /** Its rows, readable or not. */
  readonly rows: number
  readonly unreadable: number
  /** Customers that no page of this pass had shown before. */
  readonly fresh: number
  /** All different customers of this pass, those of this page included. */
  readonly seen: number
  readonly hasNext: boolean
  readonly total: number | null
}

/**
 * How the reading goes on. `whole`: every customer was seen. `again`: the list changed while it was read, so it is read once
 * more. `unsettled`: it changes faster than it can be read, or its pages do not lead to an end.
 */
export type SweepStep =
  { readonly kind: 'next' | 'again'; readonly sweep: Sweep } | { readonly kind: 'whole' | 'unsettled' }

const MAX_PASSES = 3
const MAX_IDLE = 10
/** How often a page may be read in one pass, on average. */
const MAX_READS_OF_A_PAGE = 3
const SPARE_READS = 20

export function firstSweep(pass = 1): Sweep {
  return { pass, page: 0, reads: 0, total: null, width: 1, unreadable: 0, idle: 0 }
}

/**
 * Decides what to read after a page. The API has page numbers only: a row that is deleted on the server moves all later ones
 * forward, so that some slip from a page not read yet into one that was. Such a page is read again when the total falls; and
 * when the customers seen are not as many as the server says it has, so is the whole list.
 */
export function afterPage(sweep: Sweep, facts: PageFacts): SweepStep {
  const read: Sweep = {
    ...sweep,
    reads: sweep.reads + 1,
    total: facts.total,
    width: Math.max(sweep.width, facts.rows),
    unreadable: sweep.unreadable + facts.unreadable,
    idle: facts.fresh > 0 ? 0 : sweep.idle + 1,
  }
  if (read.idle >= MAX_IDLE || read.reads > mostReads(read)) return nextPass(read)
  const back = pagesToGoBack(sweep, read)
  if (back > 0)
    return { kind: 'next', sweep: { ...read, page: Math.max(0, sweep.page - back), idle: -back - 1 } }
  if (facts.rows > 0 && facts.hasNext) return { kind: 'next', sweep: { ...read, page: sweep.page + 1 } }
  const isWhole = facts.total === null || facts.seen + read.unreadable === facts.total
  return isWhole ? { kind: 'whole' } : nextPass(read)
}

/** Where to go on after a break: the last page once more, since rows may have moved meanwhile. */
export function afterBreak(sweep: Sweep): Sweep {
  return sweep.page === 0 ? sweep : { ...sweep, page: sweep.page - 1, idle: Math.min(sweep.idle, -1) }
}

function nextPass({ pass }: Sweep): SweepStep {
  return pass < MAX_PASSES ? { kind: 'again', sweep: firstSweep(pass + 1) } : { kind: 'unsettled' }
}

function pagesToGoBack({ total, page }: Sweep, read: Sweep): number {
  if (total === null || read.total === null || read.total >= total) return 0
  return Math.min(page, Math.ceil((total - read.total) / read.width))
}

function mostReads({ total, width }: Sweep): number {
  return total === null ? Infinity : MAX_READS_OF_A_PAGE * Math.ceil(total / width) + SPARE_READS
}
