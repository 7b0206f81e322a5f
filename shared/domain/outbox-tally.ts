import { pauseReasons } from '@shared/sync/entry'
import { z } from '@shared/zod'

const count = z.number().int().min(0)

/** What the outbox of one workspace holds, in numbers alone. */
export const outboxTallySchema = z.object({
  /** Goes on by itself. */
  waiting: count,
  /** Goes on when the agent releases it. */
  held: count,
  /** Waits for the agent: refused, or to be judged. */
  attention: count,
  /** Customers of the outbox that the server has taken since the workspace was opened. */
  sent: count,
  /** Why nothing is sent; null while something is. */
  pausedBy: z.enum(pauseReasons).nullable(),
})

export type OutboxTally = z.infer<typeof outboxTallySchema>

const inOutbox = {
  workspaceId: z.uuid(),
  /** Its name where there are several; null where there is no need or no leave to name it. */
  workspace: z.string().nullable(),
  count,
}

/**
 * What came of an outbox that is worth a word. `drained`: nothing waits there any more, `count` were sent, `held` are on hold,
 * `attention` wait for the agent, and `isAll` when no outbox of any workspace holds anything. `attention`: `count` wait for the agent. `paused`: not the agent
 * paused it, and `count` are not sent.
 */
export const outboxNewsSchema = z.discriminatedUnion('kind', [
  z.object({ ...inOutbox, kind: z.literal('drained'), held: count, attention: count, isAll: z.boolean() }),
  z.object({ ...inOutbox, kind: z.literal('attention') }),
  z.object({ ...inOutbox, kind: z.literal('paused'), by: z.enum(pauseReasons) }),
])

export type OutboxNews = z.infer<typeof outboxNewsSchema>

/** What Outpost does while nobody looks at its window. */
export const backgroundChoicesSchema = z.object({
  tellsDrained: z.boolean(),
  tellsAttention: z.boolean(),
  /** Closing the window hides it, and sending goes on. */
  keepsSending: z.boolean(),
})

export type BackgroundChoices = z.infer<typeof backgroundChoicesSchema>

export const initialBackgroundChoices: BackgroundChoices = {
  tellsDrained: true,
  tellsAttention: true,
  keepsSending: false,
}
