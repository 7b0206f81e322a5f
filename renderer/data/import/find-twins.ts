import {
  isStrongLikeness,
  toTraits,
  weighLikeness,
  type Known,
  type Likeness,
} from '@shared/duplicates/likeness'
import { createTraitIndex } from '@shared/duplicates/trait-index'

/** A row before another one that looks like it. */
export type EarlierRow = {
  readonly row: number
  readonly reasons: readonly Likeness[]
  readonly isStrong: boolean
}

/** Finds rows of one file that look alike. */
export type TwinFinder = {
  /** The likeliest row before this one that shares e-mail address, phone number or external ID with it. */
  find(row: number, known: Known): EarlierRow | null
  /** Takes a row in, or anew after it was changed. */
  add(row: number, known: Known): void
}

export function createTwinFinder(): TwinFinder {
  const index = createTraitIndex()
  /** The row each entry was made of; a row that was changed has several, and only the last counts. */
  const rowOf: number[] = []
  const entryOf = new Map<number, number>()
  return {
    find(row, known) {
      const earlier = [...index.find(toTraits(known), 'reach')]
        .map(([entry, reasons]) => ({ entry, row: rowOf[entry] ?? 0, reasons }))
        .filter((one) => one.row < row && entryOf.get(one.row) === one.entry)
        .sort(
          (one, other) => weighLikeness(other.reasons) - weighLikeness(one.reasons) || one.row - other.row,
        )
      const [best] = earlier
      return best === undefined
        ? null
        : { row: best.row, reasons: best.reasons, isStrong: isStrongLikeness(best.reasons) }
    },
    add(row, known) {
      entryOf.set(row, rowOf.push(row) - 1)
      index.add(toTraits(known))
    },
  }
}
