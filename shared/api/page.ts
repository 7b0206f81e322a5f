import { z } from '@shared/zod'

/** The page envelope of lists (API reference 3.3). Only `content` is relied on; a missing `hasNext` counts as the end. */
export const pageSchema = z.object({
  content: z.array(z.unknown()),
  hasNext: z.boolean().default(false),
  totalElements: z.number().optional(),
  totalPages: z.number().optional(),
  number: z.number().optional(),
  numberOfElements: z.number().optional(),
})
