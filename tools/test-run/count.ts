import { z } from '../../shared/zod.ts'

/** What a runner or gate adds to the sum; `names` tells which tests failed, where the runner says so. */
export type Count = { readonly passed: number; readonly failed: number; readonly names: readonly string[] }

/** How a runner's process ended, and the report it left; null when it left none. */
export type RunnerEnd = { readonly code: number | null; readonly report: unknown }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** A file's suite holds its `describe` blocks as suites. */
type Suite = {
  readonly specs: readonly { readonly file: string; readonly title: string; readonly ok: boolean }[]
  readonly suites?: readonly Suite[] | undefined
}
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ file: z.string(), title: z.string(), ok: z.boolean() })),
  suites: z.array(z.lazy(() => suite)).optional(),
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
})

/** Counts Vitest's tests. */
export function countVitest(end: RunnerEnd): Count {
  const report = vitestReport.safeParse(end.report)
  if (!report.success) return crashed
  const { numFailedTests, numPassedTests, testResults } = report.data
  const names = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      // A file that could not be loaded has no tests.
      return failed.length === 0 ? [name] : failed.map(({ fullName }) => `${name} › ${fullName}`)
    })
  return honest(end, { passed: numPassedTests, failed: numFailedTests, names })
}

/** Counts Playwright's tests. */
export function countPlaywright(end: RunnerEnd): Count {
  const report = playwrightReport.safeParse(end.report)
  if (!report.success) return crashed
  const { expected, flaky, unexpected } = report.data.stats
  const names = report.data.suites.flatMap(failedSpecs)
  return honest(end, { passed: expected + flaky, failed: unexpected, names })
}

function failedSpecs({ specs, suites = [] }: Suite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`)
  return [...own, ...suites.flatMap(failedSpecs)]
}

/** Counts a gate that either passes or fails. */
export function countGate(code: number | null): Count {
  return code === 0 ? { passed: 1, failed: 0, names: [] } : crashed
}

/** Which gates failed, and which of their tests, a line each: what failed first has scrolled away at the end. */
export function failures(counts: ReadonlyMap<string, Count>): string[] {
  return [...counts].flatMap(([title, { failed, names }]) =>
    failed === 0 ? [] : [`✗ ${title}`, ...names.map((name) => `    ${name}`)],
  )
}

/** The closing line of a test run. */
export function summary(counts: readonly Count[]): { line: string; isGood: boolean } {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  return { line: `${passed} passed, ${failed} failed`, isGood: failed === 0 && passed > 0 }
}

const crashed: Count = { passed: 0, failed: 1, names: [] }

/** A runner that ran nothing, or that failed outside its tests, has failed. */
function honest(end: RunnerEnd, count: Count): Count {
  const isSilentFailure = count.failed === 0 && (end.code !== 0 || count.passed === 0)
  return isSilentFailure ? { ...count, failed: 1 } : count
}
