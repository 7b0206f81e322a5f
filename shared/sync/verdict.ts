import { serverCustomerSchema } from '@shared/api/customer'
import { refusalSchema } from '@shared/api/refusal'
import { errorCodeSchema } from '@shared/errors'
import { z } from '@shared/zod'

/** What one attempt proved (see the verdict table in `judge-exchange.ts`). */
export const verdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('accepted'), customer: serverCustomerSchema }),
  z.object({ verdict: z.literal('refused'), ...refusalSchema.shape }),
  z.object({
    verdict: z.literal('not-sent'),
    code: errorCodeSchema,
    /** How long the server asked us to wait, ms; null when it asked nothing. */
    retryAfterMs: z.number().nullable(),
  }),
  /** `conflict` (409) is unclear too: if the probe does not find our own, it was refused as a duplicate. */
  z.object({
    verdict: z.literal('unclear'),
    code: errorCodeSchema,
    /** How long the server asked us to wait, ms (a 503 may); absent when it asked nothing. */
    retryAfterMs: z.number().optional(),
  }),
])

export type Verdict = z.infer<typeof verdictSchema>
