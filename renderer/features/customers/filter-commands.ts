import { t } from '@lingui/core/macro'
import type { Command } from '@renderer/app/command'
import type { ImportRecord } from '@renderer/data/import/import-record'
import type { ListFilter } from '@renderer/state/ui-store'
import { instantWords } from '@renderer/ui/time-words'
import { IconArrowsSort, IconFilter } from '@tabler/icons-react'
import {
  dayFilters,
  directionOf,
  directionWords,
  orders,
  orderWords,
  stateFilters,
  typeFilters,
  type Order,
} from './customer-filters'

type Given = {
  readonly filter: ListFilter
  readonly imports: readonly Pick<ImportRecord, 'batch' | 'at'>[]
  readonly change: (patch: Partial<ListFilter>) => void
}

/** The filters and orders of the list, for the palette. */
export function filterCommands({ filter, imports, change }: Given): Command[] {
  const choice = (words: string, patch: Partial<ListFilter>, key = words) => ({
    label: t`Filter`,
    icon: IconFilter,
    which: { key, words },
    isQuiet: true,
    run: () => change(patch),
  })
  return [
    ...stateFilters.map(({ label, states }) => choice(label, { states })),
    ...typeFilters.map(({ label, type }) => choice(label, { type })),
    ...dayFilters.map(({ label, days }) => choice(label, { days })),
    ...(filter.only === null ? [] : [choice(t`Submitted or not`, { only: null })]),
    ...(imports.length === 0 ? [] : [choice(t`Imported or written here`, { batch: null })]),
    ...imports
      .toSorted((one, other) => other.at - one.at)
      .map(({ batch, at }) => choice(importWords(at), { batch }, batch)),
    ...orderCommands(filter, change),
  ]
}

/** Each order in both directions but the one the list has, and that one the other way round. */
function orderCommands(filter: Order, change: Given['change']): Command[] {
  const both = orders.flatMap((order) => [
    { order, isReversed: false },
    { order, isReversed: true },
  ])
  const isPresent = ({ order, isReversed }: Order) =>
    order === filter.order && isReversed === filter.isReversed
  return [
    ...both
      .filter((one) => !isPresent(one))
      .map((one) => ({
        label: t`Order by`,
        icon: IconArrowsSort,
        which: { key: `${one.order} ${directionOf(one)}`, words: directedWords(one) },
        isQuiet: true,
        run: () => change(one),
      })),
    {
      label: t`Reverse the order`,
      icon: IconArrowsSort,
      isQuiet: true,
      run: () => change({ isReversed: !filter.isReversed }),
    },
  ]
}

function importWords(at: number): string {
  const day = instantWords(at)
  return t`Imported on ${day}`
}

function directedWords(one: Order): string {
  return `${orderWords[one.order]} · ${directionWords[directionOf(one)]}`
}
