import { toHarmless } from './cell-text'

/** What a file begins with for Excel to read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** One line of a CSV file (RFC 4180), its end included; no cell of it is calculated by a sheet. */
export function toCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(toHarmless(cell))).join(',')}\r\n`
}

// The semicolon too: where the system's lists use it, Excel splits lines there.
function quoted(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
