import type { ImportedBatch } from '@renderer/data/import/import-record'
import type { CustomerState } from '@shared/domain/customer-state'
import type { Listed } from './projection'

/** The imports that these customers came from, the newest first. */
export function listImports(all: readonly Listed[]): ImportedBatch[] {
  const found = new Map<string, { total: number; states: Partial<Record<CustomerState, number>> }>()
  const refs = new Map<string, Pick<ImportedBatch, 'batch' | 'at' | 'source'>>()
  for (const { summary } of all) {
    if (summary.imported === null) continue
    const { batch } = summary.imported
    refs.set(batch, summary.imported)
    const counts = found.get(batch) ?? { total: 0, states: {} }
    counts.total++
    counts.states[summary.state] = (counts.states[summary.state] ?? 0) + 1
    found.set(batch, counts)
  }
  return [...refs.values()]
    .map((ref) => ({ ...ref, ...(found.get(ref.batch) ?? { total: 0, states: {} }) }))
    .sort((one, other) => other.at - one.at)
}
