import type { LookAlike } from '@renderer/data/look-alike'
import type { CellProblem, DryCounts, RowFilter, Twin } from './import-view'

/** What is known of a row beside its text. */
export type RowState = {
  problems: readonly CellProblem[]
  /** Its type cannot be read, so it cannot be staged. */
  isBlocked: boolean
  twin: Twin | null
  likes: readonly LookAlike[]
  /** What the agent said; null where the problems decide. */
  choice: boolean | null
  /** Staged before an interruption. */
  isDone: boolean
}

export function emptyState(): RowState {
  return { problems: [], isBlocked: false, twin: null, likes: [], choice: null, isDone: false }
}

/** Whether a row goes along: one with problems, or that hardly by chance looks like another, only where the agent says so. */
export function isIncluded(state: RowState): boolean {
  if (state.isBlocked || state.isDone) return false
  return state.choice ?? (state.problems.length === 0 && !isLikelyHere(state))
}

const fits: Record<RowFilter, (state: RowState) => boolean> = {
  all: () => true,
  problems: ({ problems }) => problems.length > 0,
  duplicates: ({ twin, likes }) => twin !== null || likes.length > 0,
  included: isIncluded,
  'left-out': (state) => !isIncluded(state),
}

/** The places of the rows that a filter shows. */
export function indexesIn(filter: RowFilter, states: readonly RowState[]): number[] {
  return states.flatMap((state, index) => (fits[filter](state) ? [index] : []))
}

export function countRows(states: readonly RowState[]): DryCounts {
  const count = (wanted: (state: RowState) => boolean) => states.filter(wanted).length
  return {
    all: states.length,
    problems: count(fits.problems),
    duplicates: count(fits.duplicates),
    included: count(fits.included),
    'left-out': count(fits['left-out']),
    done: count(({ isDone }) => isDone),
  }
}

function isLikelyHere({ twin, likes }: RowState): boolean {
  return twin?.isStrong === true || likes.some(({ isStrong }) => isStrong)
}
