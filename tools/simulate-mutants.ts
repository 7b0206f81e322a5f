import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { buildSimulator } from './simulate/build-simulator'
import { mutants, type Mutant } from './simulate/mutants'
import { runSeeds } from './simulate/run-seeds'

/** `npm run simulate:mutants [-- --seeds N] [--only NAME]`: shows that the simulator can fail. */

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '100000' }, only: { type: 'string' } },
})
const seeds = Number(values.seeds)
const workers = Math.min(availableParallelism(), 8)
const chosen = mutants.filter(({ name }) => values.only === undefined || name.includes(values.only))
let caught = 0
for (const mutant of chosen) if (await isCaught(mutant)) caught += 1
console.log(`\n${caught} of ${chosen.length} mutants caught`)
process.exitCode = chosen.length > 0 && caught === chosen.length ? 0 : 1

/** Runs a mutant until a promise is broken, at most over that many seeds. */
async function isCaught(mutant: Mutant): Promise<boolean> {
  const file = await buildSimulator(mutant)
  let done = 0
  let broken: { readonly seed: number; readonly broken: string } | undefined
  await runSeeds({
    file,
    from: 0,
    seeds,
    workers,
    onPart(part) {
      done += part.seeds
      broken ??= part.broken[0]
      return broken === undefined
    },
  })
  const words =
    broken === undefined ? `survived ${done} seeds` : `seed ${broken.seed}: ${firstLine(broken.broken)}`
  console.log(`${broken === undefined ? '✗' : '✓'} ${mutant.name}: ${words}`)
  return broken !== undefined
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 140)
}
