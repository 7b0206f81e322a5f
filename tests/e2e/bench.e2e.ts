import { join } from 'node:path'
import { measure } from '@tests/bench/measure'
import { compare } from '@tests/bench/report'
import { LEFT_BEHIND, expect, test } from './fixtures'

// Whether the budgets are kept is for `npm run bench` to say, on a quiet machine and at full size.
test('the bench measures everything the budgets name', async ({}, info) => {
  test.setTimeout(180_000)
  const userData = join(LEFT_BEHIND, `bench-${info.retry}`, 'user-data')
  const figures = await measure({ userData, customers: 5000, print: () => undefined })
  expect(figures.keys.length).toBeGreaterThan(30)
  expect(figures.search.lookAlikeMs).toHaveLength(100)
  for (const { what, figure, unit } of compare(figures))
    if (unit !== 'ms' || !what.startsWith('longest')) expect.soft(figure, what).toBeGreaterThan(0)
})
