import { z } from '@shared/zod'

const countSchema = z.number().optional().catch(undefined)

/** The page envelope of lists (API reference 3.3). Only `content` is relied on; a missing `hasNext` counts as the end. */
export const pageSchema = z.object({
  content: z.array(z.unknown()),
  hasNext: z.boolean().catch(false),
  totalElements: countSchema,
  totalPages: countSchema,
  number: countSchema,
  numberOfElements: countSchema,
})
