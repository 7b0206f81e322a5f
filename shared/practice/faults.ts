import { z } from '@shared/zod'

/** What a trainer or a test can make the practice API do to the next requests. */
export const practiceFaultKinds = [
  'none',
  'offline',
  'slow',
  'answer-lost',
  'closed-before-commit',
  'unauthorized',
  'forbidden',
  'refused',
  'rate-limited',
  'rate-limited-retry-after',
  'server-error',
  'unavailable',
  'sign-in-page',
  'malformed',
] as const

/** The kinds of request the practice API tells apart: key exchanges, creates, and all else. */
export const practiceRequestKinds = ['exchanges', 'creates', 'reads'] as const

export const practiceFaultsSchema = z.object({
  /** What happens to requests. */
  kind: z.enum(practiceFaultKinds),
  /** How many of the requests it can happen to it happens to; null: all, until it is switched off. */
  times: z.number().int().min(1).nullable(),
  /** Narrows it to one kind of request; when absent, the fault's own choice (see `hits`). */
  only: z.enum(practiceRequestKinds).optional(),
  /** The server does not know `externalId`: the filter is ignored and the field is not returned. */
  ignoresExternalId: z.boolean(),
  /** Lists and searches show writes only after this many ms. */
  listDelayMs: z.number().int().min(0),
})

export type PracticeFaults = z.infer<typeof practiceFaultsSchema>
export type PracticeFaultKind = PracticeFaults['kind']
export type PracticeRequestKind = (typeof practiceRequestKinds)[number]

/** A practice API that behaves. */
export const noFaults: PracticeFaults = {
  kind: 'none',
  times: null,
  ignoresExternalId: false,
  listDelayMs: 0,
}

const createFaults: readonly PracticeFaultKind[] = ['answer-lost', 'closed-before-commit', 'refused']

/**
 * Whether the fault that is switched on happens to a request of this kind. By its own choice a fault happens to every
 * request, except that `answer-lost`, `closed-before-commit` and `refused` leave all but creates alone, and
 * `forbidden` leaves exchanges alone: a Service Account that may do nothing can still sign in.
 */
export function hits(faults: PracticeFaults, request: PracticeRequestKind): boolean {
  if (faults.kind === 'none') return false
  if (faults.only !== undefined) return faults.only === request
  if (createFaults.includes(faults.kind)) return request === 'creates'
  return faults.kind !== 'forbidden' || request !== 'exchanges'
}

/** The faults as they stand after one more request was hit. */
export function countDown(faults: PracticeFaults): PracticeFaults {
  const { times, ignoresExternalId, listDelayMs } = faults
  if (times === null) return faults
  return times === 1 ? { ...noFaults, ignoresExternalId, listDelayMs } : { ...faults, times: times - 1 }
}
