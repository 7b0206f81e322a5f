import path from 'node:path'
import { expect, test } from '@playwright/test'
import { FIRST_LOAD_KB, readFirstLoad, sizeOf } from '@tests/bench/first-load'

test('the window loads no more JavaScript at first than the budget allows', async () => {
  const scripts = await readFirstLoad(path.join('out', 'renderer'))
  const heaviest = [...scripts]
    .sort((one, other) => other.gzipBytes - one.gzipBytes)
    .map(({ file, gzipBytes }) => `${String(gzipBytes).padStart(8)}  ${file}`)
  expect(sizeOf(scripts), heaviest.join('\n')).toBeLessThanOrEqual(FIRST_LOAD_KB)
})
