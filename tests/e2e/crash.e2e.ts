import { runRounds } from '@tests/crash/run-rounds'
import { expect, test } from './fixtures'

test('six kills in mid-submit, mid-send, mid-probe and mid-settle lose and double nobody', async () => {
  test.setTimeout(180_000)
  const lines: string[] = []
  const results = await runRounds({ rounds: 6, seed: 1, lanes: 2, print: (line) => lines.push(line) })
  expect(results.flatMap(({ problems }) => problems).join('\n'), lines.join('\n')).toBe('')
  expect(results).toHaveLength(6)
})
