import { customerStates } from '@shared/domain/customer-state'
import type { ListOrder } from '@renderer/data/customer-list-query'
import { compareSummaries } from '@renderer/data/customer-summary'
import type { Listed } from './projection'

const placeOfState = new Map(customerStates.map((state, place) => [state, place]))

/** How an order compares; what is equal in it comes newest change first. */
export function compareIn(order: ListOrder): (a: Listed, b: Listed) => number {
  switch (order) {
    case 'time':
      return byTime
    case 'name':
      return (a, b) => compareNames(a, b) || byTime(a, b)
    case 'state':
      return (a, b) => stateOf(a) - stateOf(b) || byTime(a, b)
  }
}

/**
 * A sorted list the other way round, without sorting: what is equal in the order still comes newest change first, and
 * those without a name still come last.
 */
export function turned(sorted: readonly Listed[], order: ListOrder): readonly Listed[] {
  const isSame = sameIn(order)
  const named =
    order === 'name' ? sorted.findLastIndex(({ foldedName }) => foldedName !== '') + 1 : sorted.length
  const list = [...sorted]
  let next = 0
  for (let end = named; end > 0;) {
    let start = end - 1
    const last = sorted[start]
    while (start > 0 && isSame(sorted[start - 1], last)) start--
    for (let at = start; at < end; at++) {
      const listed = sorted[at]
      if (listed !== undefined) list[next++] = listed
    }
    end = start
  }
  return list
}

/** Where it stands, or belongs, in a sorted list, by halving. */
export function placeOf(sorted: readonly Listed[], order: ListOrder, wanted: Listed): number {
  const compare = compareIn(order)
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = sorted[middle]
    if (other !== undefined && compare(other, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

type Same = (one: Listed | undefined, other: Listed | undefined) => boolean

function sameIn(order: ListOrder): Same {
  switch (order) {
    case 'time':
      return (one, other) => one?.summary.updatedAt === other?.summary.updatedAt
    case 'name':
      return (one, other) => one?.foldedName === other?.foldedName
    case 'state':
      return (one, other) => one?.summary.state === other?.summary.state
  }
}

function byTime(a: Listed, b: Listed): number {
  return compareSummaries(a.summary, b.summary)
}

// Those without a name come last.
function compareNames(a: Listed, b: Listed): number {
  if (a.foldedName === b.foldedName) return 0
  if (a.foldedName === '' || b.foldedName === '') return a.foldedName === '' ? 1 : -1
  return a.foldedName < b.foldedName ? -1 : 1
}

function stateOf({ summary }: Listed): number {
  return placeOfState.get(summary.state) ?? 0
}
