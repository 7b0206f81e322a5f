import { readFileSync } from 'node:fs'
import { z } from '../../shared/zod.ts'

const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number() }),
  suites: z.array(
    z.object({
      specs: z.array(
        z.object({
          tests: z.array(
            z.object({ results: z.array(z.object({ errors: z.array(z.object({ message: z.string() })) })) }),
          ),
        }),
      ),
    }),
  ),
})

/** The messages of the tests that failed, of a Playwright report that ran at least one. */
export function failuresIn(report: string, output: string): string[] {
  const { stats, suites } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
  if (stats.expected + stats.unexpected === 0) throw new Error(`No test was run:\n${output}`)
  return suites
    .flatMap(({ specs }) => specs)
    .flatMap(({ tests }) => tests)
    .flatMap(({ results }) => results)
    .flatMap(({ errors }) => errors.map(({ message }) => message))
}
