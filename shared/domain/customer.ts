import { serverCustomerSchema } from '@shared/api/customer'
import { refusalSchema } from '@shared/api/refusal'
import { errorCodeSchema } from '@shared/errors'
import { z } from '@shared/zod'
import { customerProfileSchema } from './customer-profile'

/** What can happen to a customer on this computer, for its timeline. */
export const timelineKinds = [
  'captured',
  'submitted',
  'edited',
  'sent',
  'accepted',
  'refused',
  'not-sent',
  'unclear',
  'probe-missed',
  'probe-found',
  'candidates-found',
  'decided-same',
  'decided-different',
  'told-apart',
  'reconsidered',
  'held',
  'released',
  'retrieved',
  'refreshed',
  'vanished',
  'restored',
] as const

export const timelineEventSchema = z.object({
  /** Epoch ms. */
  at: z.number(),
  kind: z.enum(timelineKinds),
  /** Why, where the kind alone does not say. */
  code: errorCodeSchema.optional(),
  /** What the agent wrote about it. */
  note: z.string().optional(),
  /** What the server said, in short. */
  refusal: refusalSchema.optional(),
})

/** Which import staged a customer, and from which row of it. Known on this computer only: it is never sent. */
export const importMarkSchema = z.object({
  batch: z.string(),
  /** When the import was staged, epoch ms. */
  at: z.number(),
  /** The file's name; empty for what was pasted. */
  source: z.string(),
  /** The row, counted from 1 as the agent sees it. */
  row: z.number().int(),
})

/** The sealed part of a customer: everything that says something of a person. */
export const customerContentSchema = z.object({
  /** Null only for a customer whose server answer did not fit what is documented; `server.customer.raw` has it whole. */
  profile: customerProfileSchema.nullable(),
  /** The `externalId` given at the first submit; never changes afterwards. Null before that and for retrieved ones. */
  reference: z.string().nullable(),
  /** Counts the agent's saves; the higher one of row and journal is the newer. */
  revision: z.number().int(),
  capturedAt: z.number(),
  timeline: z.array(timelineEventSchema),
  /** Local keys of customers that look alike and that the agent found not to be this one. */
  apart: z.array(z.string()).optional(),
  /** A print of what this customer was known by when the agent told each of them apart. */
  apartAs: z.record(z.string(), z.string()).optional(),
  /** Absent unless the customer came with an import. */
  imported: importMarkSchema.optional(),
  /** It came with the directory; absent as soon as the agent asked for it by itself. Known on this computer only. */
  fromDirectory: z.literal(true).optional(),
  /** What the server last said, and when we read it (epoch ms). */
  server: z.object({ customer: serverCustomerSchema, seenAt: z.number() }).nullable(),
})

export type TimelineEvent = z.infer<typeof timelineEventSchema>
export type TimelineKind = TimelineEvent['kind']
export type ImportMark = z.infer<typeof importMarkSchema>
export type CustomerContent = z.infer<typeof customerContentSchema>
