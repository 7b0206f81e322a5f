import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { node24 } from '@tools/process/node-24'
import { expect, test } from './fixtures'

const LIMIT_MS = 290_000

// Whether the budgets are kept is for `npm run bench` to say, on a quiet machine and at full size.
test('the bench measures everything the budgets name', async () => {
  test.setTimeout(LIMIT_MS + 10_000)
  const sizes = ['--customers', '5000', '--creates', '100']
  const small = ['--import', 'tsx', 'tests/bench/main.ts', ...sizes, '--report-only']
  const { stdout } = await promisify(execFile)(node24(), small, { timeout: LIMIT_MS })
  for (const what of [
    'first customers on the screen',
    'whole list and search ready',
    'search: key stroke to paint, p95',
    'duplicate check, p95',
    'form: key press to paint, p95',
    'first paint of Customers',
    'first paint of A customer',
    'heap of the window',
    'directory stored',
    'plain IndexedDB',
    'first-load JavaScript',
    'acknowledged save of a draft, p95',
    "the window's own part of a save",
    'sending a queue, beside the bare loop',
  ])
    expect
      .soft(stdout, what)
      .toMatch(new RegExp(`^${what}.* (?!0 )[\\d,.]+ (ms|MB|kB|customers/s|times)`, 'm'))
})
