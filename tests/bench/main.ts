import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { removeUserData } from '@tools/launch/launch-app'
import { measure } from './measure'
import { report } from './report'

/**
 * `npm run bench [-- --customers 100000]`: what the budgets name, measured in the built app in the real Chromium, beside
 * plain IndexedDB in the same run.
 */

const { values } = parseArgs({ options: { customers: { type: 'string', default: '100000' } } })
const userData = mkdtempSync(path.join(tmpdir(), 'outpost-bench-'))
const print = (line: string) => void process.stdout.write(`${line}\n`)
try {
  const figures = await measure({ userData, customers: Number(values.customers), print })
  const lines = report(figures)
  for (const line of lines) print(line)
} finally {
  removeUserData(userData)
}
