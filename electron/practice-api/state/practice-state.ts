import { newCustomerSchema } from '@electron/practice-api/rules/customer-rules'
import { practiceFaultsSchema, noFaults } from '@shared/practice/faults'
import { z } from '@shared/zod'

/** A customer as the practice API keeps it. */
export const storedCustomerSchema = z.object({
  id: z.string().min(1),
  status: z.enum(['ACTIVE', 'SUSPENDED']),
  /** ISO 8601 with milliseconds, as on the wire. */
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  profile: newCustomerSchema,
})

/** Everything the practice API keeps between two starts, as plain JSON. Tokens are not part of it. */
export const practiceStateSchema = z.object({
  format: z.literal(1),
  faults: practiceFaultsSchema,
  /** Oldest first. */
  customers: z.array(storedCustomerSchema),
})

export type StoredCustomer = z.infer<typeof storedCustomerSchema>
export type PracticeState = z.infer<typeof practiceStateSchema>

/** A practice API that behaves and knows nobody. */
export const emptyState: PracticeState = { format: 1, faults: noFaults, customers: [] }
