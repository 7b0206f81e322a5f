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

export const practiceFaultsSchema = z.object({
  /** What happens to requests. */
  kind: z.enum(practiceFaultKinds),
  /** How many requests it happens to (creates only, for `answer-lost`, `closed-before-commit` and `refused`); null: all. */
  times: z.number().int().min(1).nullable(),
  /** The server does not know `externalId`: the filter is ignored and the field is not returned. */
  ignoresExternalId: z.boolean(),
  /** Lists and searches show writes only after this many ms. */
  listDelayMs: z.number().int().min(0),
})

export type PracticeFaults = z.infer<typeof practiceFaultsSchema>
export type PracticeFaultKind = PracticeFaults['kind']

/** A practice API that behaves. */
export const noFaults: PracticeFaults = {
  kind: 'none',
  times: null,
  ignoresExternalId: false,
  listDelayMs: 0,
}
