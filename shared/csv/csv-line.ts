import { toHarmless } from './cell-text'

/** What a file begins with for Excel to read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** What stands between the cells of a file: Excel splits lines at the one that the system's lists use. */
export const csvSeparators = [',', ';'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/** One line of a CSV file (RFC 4180), its end included; no cell of it is calculated by a sheet. */
export function toCsvLine(cells: readonly string[], separator: CsvSeparator): string {
  return `${cells.map((cell) => quoted(toHarmless(cell))).join(separator)}\r\n`
}

// Both separators, whichever the file has: some programs split at the other one.
function quoted(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
