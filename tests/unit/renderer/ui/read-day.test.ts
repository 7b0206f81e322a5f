import { readDay } from '@renderer/ui/read-day'
import { expect, test } from 'vitest'

test.each([
  ['2026-03-04', '2026-03-04'],
  [' 2026-3-4 ', '2026-03-04'],
  ['2026/03/04', '2026-03-04'],
  ['2026.3.4', '2026-03-04'],
  ['20260304', '2026-03-04'],
  ['2024-02-29', '2024-02-29'],
])('reads %j as %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each([
  '',
  '2026',
  '04/03/2026',
  '2026-13-01',
  '2026-02-29',
  '2026-04-31',
  '2026-03',
  '202634',
  '2026-03/04',
])('takes %j for no day', (text) => {
  expect(readDay(text)).toBeNull()
})
