import { z } from '@shared/zod'

const count = z.number().int().min(0)

/** What the outbox of one workspace holds, in numbers alone. */
export const outboxTallySchema = z.object({
  /** Goes on by itself. */
  waiting: count,
  /** Waits for the agent: refused, or to be judged. */
  attention: count,
  /** Customers of the outbox that the server has taken since the workspace was opened. */
  sent: count,
  isPaused: z.boolean(),
})

export type OutboxTally = z.infer<typeof outboxTallySchema>

/** What came of an outbox that is worth a word. `drained`: nothing waits any more, and `count` were sent. `attention`: `count` wait for the agent. */
export const outboxNewsSchema = z.object({
  workspaceId: z.uuid(),
  kind: z.enum(['drained', 'attention']),
  count,
})

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
