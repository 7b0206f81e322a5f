import { err, ok, type Result } from '@shared/result'
import Papa from 'papaparse'

/** Most rows that are read, the row of headers included. */
export const MAX_ROWS = 50_001
/** Largest file that is read, bytes. */
export const MAX_BYTES = 25_000_000
/** Most columns a row may have. */
export const MAX_COLUMNS = 200
/** Longest cell, characters; more is a quote that was never closed. */
export const MAX_CELL = 10_000

const SAMPLE = 20

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export type Cells = {
  readonly rows: readonly (readonly string[])[]
  /** Where each row stands in the text, counted from 1; empty rows are left out. */
  readonly lines: readonly number[]
  readonly delimiter: Delimiter
}

/** Why a text cannot be read as rows; `line` is the row it was noticed in. */
export type CellsProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-many-rows' }
  | { readonly code: 'too-many-columns' }
  | { readonly code: 'quote-open'; readonly line: number }
  | { readonly code: 'cell-too-long'; readonly line: number }

/** Reads rows of cells; `delimiter` is what the agent chose, null finds out. */
export function parseCells(text: string, delimiter: Delimiter | null = null): Result<Cells, CellsProblem> {
  const used = delimiter ?? guessDelimiter(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: used, preview: MAX_ROWS + 1 })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open !== undefined) return err({ code: 'quote-open', line: (open.row ?? 0) + 1 })
  const filled = data.flatMap((row, index) => (row.some(isFilled) ? [{ row, line: index + 1 }] : []))
  const problem = findProblem(filled, data.length)
  if (problem !== null) return err(problem)
  return ok({
    rows: filled.map(({ row }) => row),
    lines: filled.map(({ line }) => line),
    delimiter: used,
  })
}

/** By the first rows alone, without the empty ones: they would make every delimiter look unsteady. */
function guessDelimiter(text: string): Delimiter {
  const { meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: [...delimiters],
    preview: SAMPLE,
    skipEmptyLines: 'greedy',
  })
  return delimiters.find((known) => known === meta.delimiter) ?? ','
}

type Filled = { readonly row: readonly string[]; readonly line: number }

function findProblem(filled: readonly Filled[], read: number): CellsProblem | null {
  if (filled.length === 0) return { code: 'empty' }
  if (read > MAX_ROWS) return { code: 'too-many-rows' }
  if (filled.some(({ row }) => row.length > MAX_COLUMNS)) return { code: 'too-many-columns' }
  const long = filled.find(({ row }) => row.some((cell) => cell.length > MAX_CELL))
  return long === undefined ? null : { code: 'cell-too-long', line: long.line }
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}
