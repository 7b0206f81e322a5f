import type { ImportMark } from '@shared/domain/customer'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { CustomerState } from '@shared/domain/customer-state'
import { z } from '@shared/zod'

/** What is noted of an import beside its customers. */
export const importRecordSchema = z.object({
  batch: z.string(),
  /** When its staging began, epoch ms. */
  at: z.number(),
  /** The file's name; empty for what was pasted. */
  source: z.string(),
  /** SHA-256 of what was read, hex: the same file is known again. */
  digest: z.string(),
  /** How many customers were to be staged. */
  total: z.number().int(),
  /** Whether all of them were. */
  isWhole: z.boolean(),
})

export type ImportRecord = z.infer<typeof importRecordSchema>

/** The import a customer came from, as lists know it. */
export type ImportRef = Omit<ImportMark, 'row'>

/** One row that becomes a draft. */
export type RowToStage = { readonly row: number; readonly profile: CustomerProfile }

/** The next rows of an import; with the last of them it is whole. */
export type Staging = {
  readonly record: Omit<ImportRecord, 'isWhole'>
  readonly rows: readonly RowToStage[]
  readonly isLast: boolean
}

/** An import whose customers, or some of them, are here, and in which states they are. */
export type ImportedBatch = ImportRef & {
  readonly total: number
  readonly states: Readonly<Partial<Record<CustomerState, number>>>
}

/** Whether a whole import can still be taken back: nothing of it was sent. */
export function canUndo({ total, states }: Pick<ImportedBatch, 'total' | 'states'>): boolean {
  return (states.draft ?? 0) + (states.queued ?? 0) === total
}
