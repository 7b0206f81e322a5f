import { t } from '@lingui/core/macro'
import type { Command } from '@renderer/app/command'
import type { ListFilter } from '@renderer/state/ui-store'
import { IconArrowsSort, IconFilter } from '@tabler/icons-react'
import { dayFilters, orders, orderWords, stateFilters, typeFilters } from './customer-filters'

/** The filters and orders of the list, for the palette. */
export function filterCommands(change: (patch: Partial<ListFilter>) => void): Command[] {
  const filter = (words: string, patch: Partial<ListFilter>) => ({
    label: t`Filter`,
    icon: IconFilter,
    which: { key: words, words },
    isQuiet: true,
    run: () => change(patch),
  })
  return [
    ...stateFilters.map(({ label, states }) => filter(label, { states })),
    ...typeFilters.map(({ label, type }) => filter(label, { type })),
    ...dayFilters.map(({ label, days }) => filter(label, { days })),
    ...orders.map((order) => ({
      label: t`Order by`,
      icon: IconArrowsSort,
      which: { key: order, words: orderWords[order] },
      isQuiet: true,
      run: () => change({ order }),
    })),
  ]
}
