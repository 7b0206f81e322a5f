// @vitest-environment happy-dom
import { CellWords } from '@renderer/features/import/cell-words'
import { DryTableRow } from '@renderer/features/import/dry-table-row'
import { cellProblemWords } from '@renderer/features/import/import-words'
import type { CellProblem, DryRow } from '@renderer/data/import/import-view'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

const fullName = { key: 'fullName', column: 0, header: 'Name' }
const pair = { key: 'metadata:1', column: 1 }
const missing = (part: string): CellProblem => ({ key: 'fullName', part, code: 'required' })

it.each<{ problems: CellProblem[]; words: string }>([
  { problems: [], words: '' },
  { problems: [{ key: 'fullName', code: 'required' }], words: 'Needed to submit.' },
  { problems: [missing('firstName')], words: 'First name is missing.' },
  {
    problems: [missing('firstName'), missing('lastName')],
    words: 'First name is missing. Last name is missing.',
  },
  {
    problems: [{ key: 'fullName', part: 'lastName', code: 'too-long', limit: 40 }],
    words: 'Last name is too long: at most 40 characters.',
  },
  { problems: [{ key: 'primaryEmail.value', code: 'required' }], words: '' },
])('says of a whole name: "$words"', ({ problems, words }) => {
  expect(cellProblemWords(problems, fullName)).toBe(words)
})

it.each<{ header: string; code: CellProblem['code']; words: string }>([
  { header: '', code: 'required', words: 'The column has no name.' },
  { header: 'Ref', code: 'name-taken', words: 'Ref is taken. Each pair needs a name of its own.' },
])('says of the name of a pair, which is that of its column: "$words"', ({ header, code, words }) => {
  const problem: CellProblem = { key: pair.key, part: 'name', code }
  expect(cellProblemWords([problem], { ...pair, header })).toBe(words)
})

it('names the part that is missing in the cell, and in full below the table', () => {
  const row: DryRow = {
    index: 0,
    line: 2,
    values: ['Lee'],
    problems: [missing('firstName')],
    twin: null,
    likes: [],
    isIncluded: false,
    isBlocked: false,
    isDone: false,
  }
  const nothing = () => undefined
  const focus = { at: { row: 0, column: 0 }, editing: null, edit: nothing, come: nothing, press: nothing }
  render(
    <>
      <DryTableRow
        place={0}
        start={0}
        row={row}
        fields={[fullName]}
        focus={focus}
        onInclude={nothing}
        onCorrect={nothing}
      />
      <CellWords row={row} field={fullName} />
    </>,
  )
  expect(screen.getByTitle('First name is missing.').textContent).toBe('LeeFirst name is missing.')
  expect(screen.getByRole('status').textContent).toBe('Row 2, Full name: First name is missing.')
})
