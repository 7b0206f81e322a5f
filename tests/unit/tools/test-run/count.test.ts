import { countGate, countPlaywright, countVitest, failures, summary } from '@tools/test-run/count'
import { expect, it } from 'vitest'

const vitest = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: [],
})
const playwright = (expected: number, unexpected: number) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 2 },
  suites: [],
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
  expect(countVitest({ code, report })).toMatchObject(expected)
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
  expect(countPlaywright({ code, report })).toMatchObject(expected)
})

it('counts a gate once', () => {
  expect([countGate(0), countGate(1), countGate(null)]).toMatchObject([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
    { passed: 0, failed: 1 },
  ])
})

it('sums all runners in one line', () => {
  expect(summary([countGate(0), { passed: 7, failed: 0, names: [] }])).toEqual({
    line: '8 passed, 0 failed',
    isGood: true,
  })
  expect(summary([{ passed: 7, failed: 1, names: [] }])).toEqual({
    line: '7 passed, 1 failed',
    isGood: false,
  })
  expect(summary([]).isGood).toBe(false)
})

it('names what failed at the end, of every runner', () => {
  const result = (fullName: string, status: string) => ({ fullName, status })
  const vitestReport = {
    ...vitest(2, 1),
    testResults: [
      {
        name: 'one.test.ts',
        status: 'failed',
        assertionResults: [result('a', 'passed'), result('b', 'failed')],
      },
      { name: 'unloadable.test.ts', status: 'failed', assertionResults: [] },
      { name: 'two.test.ts', status: 'passed', assertionResults: [result('c', 'passed')] },
    ],
  }
  const spec = (title: string, ok: boolean) => ({ file: 'desk.e2e.ts', title, ok })
  const playwrightReport = {
    ...playwright(1, 2),
    suites: [{ specs: [spec('d', true), spec('e', false)], suites: [{ specs: [spec('f', false)] }] }],
  }
  const counts = new Map([
    ['Lint', countGate(1)],
    ['Types', countGate(0)],
    ['Unit', countVitest({ code: 1, report: vitestReport })],
    ['End to end', countPlaywright({ code: 1, report: playwrightReport })],
  ])
  expect(failures(counts)).toEqual([
    '✗ Lint',
    '✗ Unit',
    '    one.test.ts › b',
    '    unloadable.test.ts',
    '✗ End to end',
    '    desk.e2e.ts › e',
    '    desk.e2e.ts › f',
  ])
})
