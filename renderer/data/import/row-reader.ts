import { placeNames, type PlaceTables } from '@shared/domain/place-names'
import { buildProfile, type BuiltRow } from './build-profile'
import { fieldsOf, type ImportField, type ImportMapping } from './import-mapping'
import { cellText } from './read-values'

export type DryRunInput = {
  readonly rows: readonly (readonly string[])[]
  /** Where each row stands in the file, counted from 1. */
  readonly lines: readonly number[]
  readonly headers: readonly string[]
  readonly mapping: ImportMapping
  readonly places: PlaceTables
}

/** The rows of a file as they are mapped, with what the agent corrected. */
export type RowReader = {
  readonly fields: readonly ImportField[]
  readonly values: (row: number) => string[]
  readonly build: (row: number) => BuiltRow
  readonly correct: (row: number, key: string, value: string) => void
}

export function createRowReader({ rows, headers, mapping, places }: DryRunInput): RowReader {
  const fields = fieldsOf(mapping, headers)
  const columnOf = new Map(fields.map(({ key, column }) => [key, column]))
  const recipe = { mapping, fields, names: placeNames(places) }
  const corrections = new Map<number, Map<string, string>>()
  const read = (row: number) => {
    const cells = rows[row] ?? []
    const corrected = corrections.get(row)
    return (key: string) => {
      const column = columnOf.get(key) ?? null
      return cellText(corrected?.get(key) ?? (column === null ? '' : (cells[column] ?? '')))
    }
  }
  return {
    fields,
    values: (row) => fields.map(({ key }) => read(row)(key)),
    build: (row) => buildProfile(read(row), recipe),
    correct(row, key, value) {
      const corrected = corrections.get(row) ?? new Map<string, string>()
      corrections.set(row, corrected.set(key, value))
    },
  }
}
