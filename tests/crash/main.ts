import process from 'node:process'
import { parseArgs } from 'node:util'
import { runRounds, summarize } from './run-rounds'

/** `npm run test:crash [-- --rounds 100 --seed 1 --lanes 3]`: kills the built app at seeded moments and audits the rest. */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '3' },
  },
})

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const startedAt = performance.now()
const results = await runRounds({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  lanes: Number(values.lanes),
  print,
})
print('')
for (const line of summarize(results)) print(line)
print(`${Math.round((performance.now() - startedAt) / 1000)} s`)
const isGood = results.length > 0 && results.every(({ problems }) => problems.length === 0)
process.exitCode = isGood ? 0 : 1
