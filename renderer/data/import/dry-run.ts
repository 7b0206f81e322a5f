import type { LookAlike } from '@renderer/data/look-alike'
import { checkProfile } from '@shared/domain/check-profile'
import { knownOf } from '@shared/duplicates/known-of'
import type { Known } from '@shared/duplicates/likeness'
import { columnOfPath, type BuiltRow } from './build-profile'
import { createTwinFinder } from './find-twins'
import type { ImportField } from './import-mapping'
import type { RowToStage } from './import-record'
import type { CellProblem, DryCounts, DryRow, RowFilter } from './import-view'
import { createRowReader, type DryRunInput } from './row-reader'
import { countRows, emptyState, indexesIn, isIncluded, type RowState } from './row-state'

/** All rows of a file as the customers they would become: what is wrong with each, and which go along. Rows are named by place. */
export type DryRun = {
  readonly fields: readonly ImportField[]
  readonly size: number
  /** Checks a row by the rules of the form, and against the rows before it. */
  check(row: number): void
  /** The agent corrected a cell: checks the row anew, and those that looked like it. */
  correct(row: number, key: string, value: string): void
  readonly known: (row: number) => Known
  /** Takes in who looks like a row; those found later, by name alone, are added to those before. */
  note(row: number, likes: readonly LookAlike[], by: 'reach' | 'name'): void
  include(row: number, choice: boolean | null): void
  /** The rows at these lines of the file were staged before. */
  markDone(lines: ReadonlySet<number>): void
  indexesIn(filter: RowFilter): readonly number[]
  counts(): DryCounts
  readonly row: (row: number) => DryRow
  readonly toStage: (row: number) => RowToStage
}

/** Makes a dry run in which nothing is checked yet. */
export function createDryRun(input: DryRunInput): DryRun {
  const { fields, values, build, correct } = createRowReader(input)
  const keys = new Set(fields.map(({ key }) => key))
  const states = input.rows.map(emptyState)
  const twins = createTwinFinder()
  const lineOf = (row: number) => input.lines[row] ?? 0
  const check = (row: number) => {
    const state = at(states, row)
    const built = build(row)
    const known = knownOf(built.profile)
    const twin = twins.find(row, known)
    state.problems = problemsOf(built, keys)
    state.isBlocked = built.isTypeUnknown
    state.twin = twin && { line: lineOf(twin.row), reasons: twin.reasons, isStrong: twin.isStrong }
    twins.add(row, known)
  }
  return {
    fields,
    size: states.length,
    check,
    correct(row, key, value) {
      correct(row, key, value)
      const others = states.flatMap(({ twin }, other) => (twin?.line === lineOf(row) ? [other] : []))
      for (const one of [row, ...others]) check(one)
    },
    known: (row) => knownOf(build(row).profile),
    note(row, likes, by) {
      const state = at(states, row)
      state.likes = by === 'reach' ? likes : joined(state.likes, likes)
    },
    include: (row, choice) => void (at(states, row).choice = choice),
    markDone(lines) {
      for (const [row, state] of states.entries()) state.isDone = lines.has(lineOf(row))
    },
    indexesIn: (filter) => indexesIn(filter, states),
    counts: () => countRows(states),
    row(row) {
      const { problems, twin, likes, isBlocked, isDone } = at(states, row)
      const facts = { problems, twin, likes, isBlocked, isDone, isIncluded: isIncluded(at(states, row)) }
      return { index: row, line: lineOf(row), values: values(row), ...facts }
    },
    toStage: (row) => ({ row: lineOf(row), profile: build(row).profile }),
  }
}

function at(states: readonly RowState[], row: number): RowState {
  const state = states[row]
  if (state === undefined) throw new Error(`There is no row ${row}`)
  return state
}

function joined(before: readonly LookAlike[], found: readonly LookAlike[]): LookAlike[] {
  const here = new Set(before.map(({ customer }) => customer.localKey))
  return [...before, ...found.filter(({ customer }) => !here.has(customer.localKey))]
}

function problemsOf(built: BuiltRow, keys: ReadonlySet<string>): CellProblem[] {
  const found = checkProfile(built.profile).map(({ path, code, limit }) => ({
    ...columnOfPath(path, built, keys),
    code,
    ...(limit !== undefined && { limit }),
  }))
  const unknown: CellProblem[] = built.isTypeUnknown ? [{ key: 'type', code: 'unknown-option' }] : []
  const all = [...unknown, ...found]
  // A whole name that is empty lacks both its parts; it is said once.
  return all.filter((one, place) => all.findIndex((other) => isSame(one, other)) === place)
}

function isSame(one: CellProblem, other: CellProblem): boolean {
  return one.key === other.key && one.part === other.part && one.code === other.code
}
