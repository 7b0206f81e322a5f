import type { LookAlike } from '@renderer/data/look-alike'
import type { FieldProblemCode } from '@shared/domain/field-problem'
import type { Likeness } from '@shared/duplicates/likeness'
import type { Encoding } from './decode-text'
import type { ImportField, ImportMapping } from './import-mapping'
import type { CellsProblem, Delimiter } from './parse-cells'

/** What is to be read: a file's bytes, or what was pasted. */
export type ImportSource =
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'text'; readonly text: string }

/** How the agent wants it read; null finds out. */
export type Reading = {
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly hasHeaders: boolean | null
}

/** Why nothing can be imported. */
export type ImportProblem = CellsProblem | { readonly code: 'workbook' | 'not-text' }

/** What was read, before anything is mapped. */
export type FileView = {
  /** The file's name; empty for what was pasted. */
  readonly source: string
  /** SHA-256 of what was read, hex. */
  readonly digest: string
  /** Null for what was pasted: it comes as text. */
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter
  readonly hasHeaders: boolean
  /** Made up where the file has none. */
  readonly headers: readonly string[]
  readonly rowCount: number
  /** Rows that are shorter or longer than the headers. */
  readonly raggedCount: number
  readonly sample: readonly (readonly string[])[]
  readonly mapping: ImportMapping
}

/** One thing that is wrong in a row, at a column of the dry run. */
export type CellProblem = {
  readonly key: string
  /** Which field is meant where the column gives several: `lastName` of a full name, `name` of a metadata pair. */
  readonly part?: string
  readonly code: FieldProblemCode
  readonly limit?: number
}

/** An earlier row of the same file that looks like this one. */
export type Twin = {
  readonly line: number
  readonly reasons: readonly Likeness[]
  readonly isStrong: boolean
}

export type DryRow = {
  readonly index: number
  /** Where it stands in the file, counted from 1. */
  readonly line: number
  /** Its text, column by column of the dry run. */
  readonly values: readonly string[]
  readonly problems: readonly CellProblem[]
  readonly twin: Twin | null
  /** Customers who are here and may be the same. */
  readonly likes: readonly LookAlike[]
  readonly isIncluded: boolean
  /** Cannot be staged before it is corrected: its type is unknown. */
  readonly isBlocked: boolean
  /** Staged already, before an interruption. */
  readonly isDone: boolean
}

export const rowFilters = ['all', 'problems', 'duplicates', 'included', 'left-out'] as const
export type RowFilter = (typeof rowFilters)[number]

/** How many rows are in each filter. */
export type DryCounts = Readonly<Record<RowFilter, number>> & {
  /** Staged already, before an interruption. */
  readonly done: number
}

/** The dry run as a whole. */
export type DryView = { readonly fields: readonly ImportField[]; readonly counts: DryCounts }

/** A part of the rows that the filter shows. */
export type DryPage = { readonly total: number; readonly from: number; readonly rows: readonly DryRow[] }
