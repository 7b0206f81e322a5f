import { z } from '@shared/zod'

/** How much room the disk with Outpost's data has. */
export const diskSpaceSchema = z.object({
  /** `low`: what could be had from the server again is no longer stored. `full`: unsent work may not be stored either. */
  state: z.enum(['enough', 'low', 'full']),
  freeBytes: z.number(),
})

export type DiskSpace = z.infer<typeof diskSpaceSchema>
