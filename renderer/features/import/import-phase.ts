import type { ImportMapping } from '@renderer/data/import/import-mapping'
import type { ImportRecord } from '@renderer/data/import/import-record'
import type { DryView, FileView, ImportProblem } from '@renderer/data/import/import-view'
import type { AppError } from '@shared/errors'

/** Why nothing came of a choice. */
export type ChoiceProblem = ImportProblem | { readonly code: 'too-big' }

export type Choosing = {
  readonly step: 'choose'
  readonly problem: ChoiceProblem | null
  readonly isReading: boolean
}

/** What is known of the file that was chosen. */
type Chosen = {
  readonly file: FileView
  readonly mapping: ImportMapping
  /** What is noted of an earlier import of the same file. */
  readonly former: ImportRecord | null
}

export type Mapping = Chosen & {
  readonly step: 'columns'
  /** How far the check is, from 0 to 1; null before it. */
  readonly checked: number | null
}

export type Checking = Chosen & {
  readonly step: 'check'
  readonly view: DryView
  /** How far the comparison with the customers who are here has come, from 0 to 1; null when it is over. */
  readonly comparing: { readonly by: 'reach' | 'name'; readonly done: number } | null
  /** Goes up when rows may have changed. */
  readonly version: number
  /** Why nothing was staged. */
  readonly error: AppError | 'cancelled' | null
}

export type Staging = {
  readonly step: 'staging'
  readonly done: number
  readonly total: number
  /** Takes back what was staged. */
  readonly isUndoing: boolean
}

export type Staged = { readonly step: 'done'; readonly batch: string; readonly staged: number }

/** Where an import is. Nothing in here outlives the page. */
export type ImportPhase = Choosing | Mapping | Checking | Staging | Staged

export const atStart: Choosing = { step: 'choose', problem: null, isReading: false }
