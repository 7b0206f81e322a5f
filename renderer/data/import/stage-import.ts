import type { CustomerRepository } from '@renderer/data/workspace-session'
import { wholeQuery } from '@renderer/data/customer-list-query'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { ImportDesk } from './import-desk'
import type { ImportRecord } from './import-record'

/** Drafts written at once: a few ms of the window's time, and one sync of the journal. */
const AT_ONCE = 100

type Progress = {
  readonly signal: AbortSignal
  /** How many are done. */
  readonly onProgress: (count: number) => void
}

type StageDeps = Progress & {
  readonly desk: Pick<ImportDesk, 'toStage'>
  readonly customers: Pick<CustomerRepository, 'stage'>
  readonly record: Omit<ImportRecord, 'isWhole'>
}

/** How staging ended; `staged` customers are here in any case. */
export type Staged = { readonly staged: number; readonly isWhole: boolean; readonly error: AppError | null }

/** Stages all rows that go along, part by part; ends early on an error or when it is cancelled. */
export async function stageImport({
  desk,
  customers,
  record,
  signal,
  onProgress,
}: StageDeps): Promise<Staged> {
  let staged = 0
  let after = -1
  while (!signal.aborted) {
    const { rows, last, isEnd } = await desk.toStage(after, AT_ONCE)
    const kept = await customers.stage({ record, rows, isLast: isEnd })
    if (!kept.ok) return { staged, isWhole: false, error: kept.error }
    staged += rows.length
    after = last
    onProgress(staged)
    if (isEnd) return { staged, isWhole: true, error: null }
    await breathe()
  }
  return { staged, isWhole: false, error: null }
}

type UndoDeps = {
  readonly customers: Pick<CustomerRepository, 'unstage' | 'forgetImport'>
  readonly index: Pick<CustomerIndex, 'keys'>
  readonly onProgress: (count: number, total: number) => void
}

/** Takes a whole import back; `kept` could not be, as they are on their way to the server or there. */
export async function undoImport(
  { customers, index, onProgress }: UndoDeps,
  batch: string,
): Promise<Result<{ removed: number; kept: number }, AppError>> {
  const keys = await index.keys({ ...wholeQuery, batch })
  const sum = { removed: 0, kept: 0 }
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const taken = await customers.unstage(keys.slice(from, from + AT_ONCE))
    if (!taken.ok) return taken
    sum.removed += taken.value.removed
    sum.kept += taken.value.kept
    onProgress(from + AT_ONCE, keys.length)
    await breathe()
  }
  if (sum.kept === 0) {
    const forgotten = await customers.forgetImport(batch)
    if (!forgotten.ok) return forgotten
  }
  return ok(sum)
}

/** The rows of a file that an import has staged already. */
export async function stagedRows(
  { customers, index }: { customers: Pick<CustomerRepository, 'get'>; index: Pick<CustomerIndex, 'keys'> },
  batch: string,
): Promise<number[]> {
  const keys = await index.keys({ ...wholeQuery, batch })
  const rows: number[] = []
  for (const key of keys) {
    const row = (await customers.get(key))?.content?.imported?.row
    if (row !== undefined) rows.push(row)
  }
  return rows
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
