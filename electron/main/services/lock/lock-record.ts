import { z } from '@shared/zod'
import { costSchema } from './derive-key'

/** The lock key as it is on disk, once for each way to open it. There is no way that needs nothing of the agent. */
export const lockRecordSchema = z.object({
  passphrase: z.object({ salt: z.base64(), cost: costSchema, wrap: z.base64() }),
  /** Null when there is no recovery key. */
  recovery: z.object({ salt: z.base64(), wrap: z.base64() }).nullable(),
  /** Sealed by the system, and used only after Touch ID; null when the agent did not ask for it. */
  touchId: z.base64().nullable(),
})

export type LockRecord = z.infer<typeof lockRecordSchema>
