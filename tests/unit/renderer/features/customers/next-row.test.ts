import { nextRow } from '@renderer/features/customers/next-row'
import { expect, it } from 'vitest'

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 10, 19],
  ['PageDown', 95, 99],
  ['PageUp', 50, 41],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
])('%s leads from row %i of 100 to %s', (key, from, to) => {
  expect(nextRow(key, { current: from, count: 100, inSight: 10 })).toBe(to)
})

it('leads nowhere in an empty list', () => {
  expect(nextRow('ArrowDown', { current: 0, count: 0, inSight: 10 })).toBeNull()
})
