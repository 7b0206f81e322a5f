import { mkdtempSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { removeUserData } from '@tools/launch/launch-app'
import { measure } from './measure'
import { compare, report } from './report'

/**
 * `npm run bench [-- --customers 100000] [--creates 1000] [--report-only]`: what the budgets name, measured in the built app in the real
 * Chromium, beside plain IndexedDB in the same run. Fails when a budget is not kept, unless it is only to report.
 */

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    creates: { type: 'string', default: '1000' },
    'report-only': { type: 'boolean', default: false },
  },
})
const userData = mkdtempSync(path.join(tmpdir(), 'outpost-bench-'))
const print = (line: string) => void process.stdout.write(`${line}\n`)
const load = () => loadavg()[0]?.toFixed(1) ?? ''
try {
  const before = load()
  const [customers, creates] = [Number(values.customers), Number(values.creates)]
  const figures = await measure({ userData, customers, creates, print })
  const lines = compare(figures)
  for (const line of report(figures.customers, lines)) print(line)
  print(`${availableParallelism()} processors; load average ${before} before, ${load()} after`)
  const over = lines.filter(({ isWithin }) => !isWithin).length
  if (over > 0) print(`${over} over budget`)
  process.exitCode = over > 0 && !values['report-only'] ? 1 : 0
} finally {
  removeUserData(userData)
}
