import { fromHarmless, toHarmless } from '@shared/csv/cell-text'
import { BYTE_ORDER_MARK, csvSeparators, toCsvLine } from '@shared/csv/csv-line'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', ';', '＝', 'a'))
    .map((signs) => signs.join('')),
)

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+14155550123', "'+14155550123"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rx', "'\rx"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["O'Brien", "O'Brien"],
    ["'t Hart", "'t Hart"],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(toHarmless(text)).toBe(written)
  })

  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromHarmless(toHarmless(text))).toBe(text)
      }),
    )
  })

  it('begins with nothing a sheet calculates', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toHarmless(text)).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/)
      }),
    )
  })
})

describe('a file', () => {
  it.each(csvSeparators)('with %s between its cells is read back by another reader of CSV', (separator) => {
    const table = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const text = BYTE_ORDER_MARK + rows.map((row) => toCsvLine(row, separator)).join('')
        const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\r\n' })
        expect(data.slice(0, -1).map((row) => row.map(fromHarmless))).toEqual(rows)
      }),
    )
  })
})
