import { MAX_CELL, MAX_ROWS, parseCells } from '@renderer/data/import/parse-cells'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const rowsOf = (text: string) => {
  const parsed = parseCells(text)
  return parsed.ok ? parsed.value.rows : parsed.error
}

describe('rows', () => {
  it.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2'],
  ])('are read with %s between the cells', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('keep what is quoted: delimiters, line ends and quotes', () => {
    expect(rowsOf('n,c\n"Lee, Ann","two\nlines"\n"say ""hi""",x')).toEqual([
      ['n', 'c'],
      ['Lee, Ann', 'two\nlines'],
      ['say "hi"', 'x'],
    ])
  })

  it('that are empty are left out, and the others know their place', () => {
    const parsed = parseCells('a,b\n\n1,2\n , \n3,4\n')
    expect(parsed).toMatchObject({ value: { lines: [1, 3, 5] } })
  })

  it('may be shorter or longer than the first', () => {
    expect(rowsOf('a,b,c\n1\n1,2,3,4')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']])
  })

  it('are separated by what was chosen', () => {
    expect(parseCells('a;b,c\n1;2,3', ',')).toMatchObject({
      value: {
        rows: [
          ['a;b', 'c'],
          ['1;2', '3'],
        ],
      },
    })
  })
})

describe('a text is refused', () => {
  it.each([
    ['when nothing is in it', ' \n\n', { code: 'empty' }],
    ['when a quote stays open', 'a,b\n1,"2\n3,4\n', { code: 'quote-open', line: 2 }],
    ['when a cell is a novel', `a,b\n1,${'x'.repeat(MAX_CELL + 1)}`, { code: 'cell-too-long', line: 2 }],
    ['when it has too many columns', ','.repeat(300), { code: 'empty' }],
    ['when it has too many columns with something in them', 'x,'.repeat(300), { code: 'too-many-columns' }],
    ['when it has too many rows', 'a,b\n'.repeat(MAX_ROWS + 1), { code: 'too-many-rows' }],
  ])('%s', (_, text, problem) => {
    expect(parseCells(text)).toEqual({ ok: false, error: problem })
  })
})

it('reads back whatever a spreadsheet can write', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '\t') }),
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '')),
  )
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(table, fc.constantFrom<',' | ';' | '\t'>(',', ';', '\t'), (rows, delimiter) => {
      const write = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = rows.map((row) => row.map(write).join(delimiter)).join('\r\n')
      const filled = rows.filter((row) => row.some((one) => one.trim() !== ''))
      const parsed = parseCells(text, delimiter)
      if (filled.length === 0) expect(parsed).toEqual({ ok: false, error: { code: 'empty' } })
      else expect(parsed).toMatchObject({ ok: true, value: { rows: filled } })
    }),
  )
})
