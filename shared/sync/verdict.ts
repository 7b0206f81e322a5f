import { serverCustomerSchema } from '@shared/api/customer'
import { serverProblemSchema } from '@shared/api/error-body'
import { errorCodeSchema } from '@shared/errors'
import { z } from '@shared/zod'

/** What one attempt proved (see the verdict table in `judge-exchange.ts`). */
export const verdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('accepted'), customer: serverCustomerSchema }),
  z.object({
    verdict: z.literal('refused'),
    /** The server's own sentence; shown to the agent as it is. */
    message: z.string(),
    problems: z.array(serverProblemSchema),
    traceId: z.string(),
  }),
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
export type Refusal = Extract<Verdict, { verdict: 'refused' }>
