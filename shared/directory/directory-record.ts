import { z } from '@shared/zod'
import { firstSweep, sweepSchema } from './sweep'

/** How often the directory is read anew; `never` is by hand only. */
export const refreshChoices = ['hour', 'day', 'week', 'never'] as const
export type RefreshChoice = (typeof refreshChoices)[number]

const count = z.number().int()

const runSchema = z.object({
  /** Epoch ms; tells one run from the next. */
  startedAt: z.number(),
  sweep: sweepSchema,
  /** `pages` reads the list; `missing` asks for those customers here that the list did not have. */
  phase: z.enum(['pages', 'missing']),
  /** The server takes neither a page size nor an order, so it is asked for neither. */
  isPlain: z.boolean(),
  added: count,
  gone: count,
  /** Customers whose record here is damaged or of a later version, and was left as it is. */
  failed: count,
})

const lastSchema = z.object({
  endedAt: z.number(),
  /** All customers of the server were seen. */
  isWhole: z.boolean(),
  count,
  added: count,
  gone: count,
  failed: count,
  unreadable: count,
})

/** What is remembered of keeping a workspace's directory; it is stored sealed and survives restarts. */
export const directoryRecordSchema = z.object({
  isOn: z.boolean(),
  isPaused: z.boolean(),
  refresh: z.enum(refreshChoices),
  /** The reading that is under way; null between two. */
  run: runSchema.nullable(),
  last: lastSchema.nullable(),
})

export type DirectoryRecord = z.infer<typeof directoryRecordSchema>
export type DirectoryRun = z.infer<typeof runSchema>
export type DirectoryLast = z.infer<typeof lastSchema>

/** A workspace whose agent has not asked for the directory. */
export const noDirectory: DirectoryRecord = {
  isOn: false,
  isPaused: false,
  refresh: 'day',
  run: null,
  last: null,
}

export function newRun(startedAt: number): DirectoryRun {
  return {
    startedAt,
    sweep: firstSweep(),
    phase: 'pages',
    isPlain: false,
    added: 0,
    gone: 0,
    failed: 0,
  }
}

const HOUR_MS = 3_600_000
const everyMs: Record<RefreshChoice, number> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  never: Infinity,
}

/**
 * How long until the directory is to be read again, ms; null when only the agent starts it. A wall clock that was set back
 * holds it no longer than one interval; a list that would not hold still is tried again within the hour.
 */
export function untilRefresh({ last, refresh }: DirectoryRecord, now: number): number | null {
  if (last === null) return 0
  const every = Math.min(everyMs[refresh], last.isWhole ? Infinity : HOUR_MS)
  if (refresh === 'never' || !Number.isFinite(every)) return null
  return Math.min(every, Math.max(0, last.endedAt + every - now))
}
