import { countGate, countPlaywright, countVitest, summary } from '@tools/test-run/count'
import { expect, it } from 'vitest'

const vitest = (passed: number, failed: number) => ({ numPassedTests: passed, numFailedTests: failed })
const playwright = (expected: number, unexpected: number) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 2 },
})

it.each([
  { story: 'tests that pass', code: 0, report: vitest(5, 0), expected: { passed: 5, failed: 0 } },
  { story: 'tests that fail', code: 1, report: vitest(5, 2), expected: { passed: 5, failed: 2 } },
  {
    story: 'a file that cannot be loaded',
    code: 1,
    report: vitest(5, 0),
    expected: { passed: 5, failed: 1 },
  },
  { story: 'no tests at all', code: 0, report: vitest(0, 0), expected: { passed: 0, failed: 1 } },
  { story: 'a crash before the report', code: null, report: null, expected: { passed: 0, failed: 1 } },
])('counts $story with Vitest', ({ code, report, expected }) => {
  expect(countVitest({ code, report })).toEqual(expected)
})

it.each([
  { story: 'tests that pass', code: 0, report: playwright(4, 0), expected: { passed: 4, failed: 0 } },
  { story: 'tests that fail', code: 1, report: playwright(4, 1), expected: { passed: 4, failed: 1 } },
  {
    story: 'an error outside the tests',
    code: 1,
    report: playwright(4, 0),
    expected: { passed: 4, failed: 1 },
  },
  { story: 'no tests at all', code: 0, report: playwright(0, 0), expected: { passed: 0, failed: 1 } },
  { story: 'a crash before the report', code: 1, report: null, expected: { passed: 0, failed: 1 } },
])('counts $story with Playwright', ({ code, report, expected }) => {
  expect(countPlaywright({ code, report })).toEqual(expected)
})

it('counts a gate once', () => {
  expect([countGate(0), countGate(1), countGate(null)]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
    { passed: 0, failed: 1 },
  ])
})

it('sums all runners in one line', () => {
  expect(summary([countGate(0), { passed: 7, failed: 0 }])).toEqual({
    line: '8 passed, 0 failed',
    isGood: true,
  })
  expect(summary([{ passed: 7, failed: 1 }])).toEqual({ line: '7 passed, 1 failed', isGood: false })
  expect(summary([]).isGood).toBe(false)
})
