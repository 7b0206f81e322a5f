import { z } from '../../shared/zod.ts'

/** What a runner or gate adds to the sum. */
export type Count = { readonly passed: number; readonly failed: number }

/** How a runner's process ended, and the report it left; null when it left none. */
export type RunnerEnd = { readonly code: number | null; readonly report: unknown }

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Counts Vitest's tests. */
export function countVitest(end: RunnerEnd): Count {
  const report = vitestReport.safeParse(end.report)
  if (!report.success) return crashed
  return honest(end, { passed: report.data.numPassedTests, failed: report.data.numFailedTests })
}

/** Counts Playwright's tests. */
export function countPlaywright(end: RunnerEnd): Count {
  const report = playwrightReport.safeParse(end.report)
  if (!report.success) return crashed
  const { expected, flaky, unexpected } = report.data.stats
  return honest(end, { passed: expected + flaky, failed: unexpected })
}

/** Counts a gate that either passes or fails. */
export function countGate(code: number | null): Count {
  return code === 0 ? { passed: 1, failed: 0 } : crashed
}

/** The closing line of a test run. */
export function summary(counts: readonly Count[]): { line: string; isGood: boolean } {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  return { line: `${passed} passed, ${failed} failed`, isGood: failed === 0 && passed > 0 }
}

const crashed: Count = { passed: 0, failed: 1 }

/** A runner that ran nothing, or that failed outside its tests, has failed. */
function honest(end: RunnerEnd, count: Count): Count {
  const isSilentFailure = count.failed === 0 && (end.code !== 0 || count.passed === 0)
  return isSilentFailure ? { passed: count.passed, failed: 1 } : count
}
