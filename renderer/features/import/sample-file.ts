import { sampleKeys, sampleRows } from '@renderer/data/import/sample-rows'
import { targetWords } from './import-words'

const BYTE_ORDER_MARK = '\uFEFF'

/** A small file with headers in the language of the window; spreadsheets read its mark and take it for UTF-8. */
export function sampleFile(): string {
  const rows = [sampleKeys.map(targetWords), ...sampleRows]
  return BYTE_ORDER_MARK + rows.map((row) => `${row.join(',')}\r\n`).join('')
}
