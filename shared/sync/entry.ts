import { serverCustomerSchema } from '@shared/api/customer'
import { refusalSchema } from '@shared/api/refusal'
import { errorCodeSchema } from '@shared/errors'
import type { OutboxState } from '@shared/domain/customer-state'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { z } from '@shared/zod'

/** Why an entry is not tried: the agent holds it, or may still undo the decision that queued it. */
export const holdReasons = ['agent', 'undo'] as const

/** The sealed part of an outbox row. */
export const entryContentSchema = z.object({
  /** The exact JSON text to send; frozen while an outcome is unknown. */
  body: z.string(),
  /** Times this entry was handed to the wire. */
  attempts: z.number().int(),
  /** Why its last attempt settled nothing; null before the first. Probes leave it: a `conflict` decides what they mean. */
  lastCode: errorCodeSchema.nullable(),
  /** What the server said when it refused. */
  refusal: refusalSchema.nullable(),
  /** Server customers that may be this one; kept when the agent said "Different", so that they are not asked about twice. */
  candidates: z.array(serverCustomerSchema),
  /** Absent unless the entry is on hold; then it is not tried before it is released. */
  heldFor: z.enum(holdReasons).optional(),
})

export type EntryContent = z.infer<typeof entryContentSchema>

/** One line of the outbox as the engine sees it: the intent to create one customer on the server. */
export type Entry = EntryContent & {
  /** Position in the queue; older is smaller. */
  readonly seq: number
  readonly localKey: string
  readonly state: OutboxState
  readonly reference: string
  /** Who it is, to compare with what a server answers. */
  readonly profile: CustomerProfile
}

/** Why a workspace sends nothing until someone resumes it; `unreadable`: what is stored of it, a pause perhaps, is damaged. */
export const pauseReasons = [
  'agent',
  'sign-in-refused',
  'not-permitted',
  'no-api-here',
  'unreadable',
] as const

/** What the engine knows about a workspace as a whole; it survives restarts. */
export const standingSchema = z.object({
  pausedBy: z.enum(pauseReasons).nullable(),
  /** Whether this server was seen to find customers by `externalId`. */
  findsByReference: z.enum(['unknown', 'yes', 'no']),
  /** The server asked us to send nothing in this span (epoch ms); null when it did not. */
  serverWait: z.object({ from: z.number(), until: z.number() }).nullable(),
})

export type Standing = z.infer<typeof standingSchema>
export type HoldReason = (typeof holdReasons)[number]
export type PauseReason = (typeof pauseReasons)[number]

/** Standing of a workspace whose stored one is damaged: it may have been paused, so a person says when to go on. */
export const unreadableStanding: Standing = {
  pausedBy: 'unreadable',
  findsByReference: 'unknown',
  serverWait: null,
}

/** A workspace that has not talked to its server yet. */
export const initialStanding: Standing = { pausedBy: null, findsByReference: 'unknown', serverWait: null }
