import { isNarrowed, startOfDay, toListQuery } from '@renderer/features/customers/customer-filters'
import { wholeList } from '@renderer/state/ui-store'
import { expect, it } from 'vitest'

const today = new Date(2026, 2, 30).getTime()

it.each([
  [null, null],
  [1, new Date(2026, 2, 30).getTime()],
  [7, new Date(2026, 2, 24).getTime()],
  // Over the night in which many clocks are put forward.
  [30, new Date(2026, 2, 1).getTime()],
] as const)('counts %s days back from the beginning of today', (days, since) => {
  expect(toListQuery({ ...wholeList, days }, today).since).toBe(since)
})

it('knows when a day began', () => {
  expect(startOfDay(new Date(2026, 2, 30, 17, 5).getTime())).toBe(today)
})

it.each([
  [{}, false],
  [{ text: '  ' }, false],
  [{ order: 'name' }, false],
  [{ text: 'a' }, true],
  [{ states: [] }, true],
  [{ type: 'BUSINESS' }, true],
  [{ days: 7 }, true],
] as const)('%j leaves somebody out: %s', (filter, isNarrow) => {
  expect(isNarrowed({ ...wholeList, ...filter })).toBe(isNarrow)
})
