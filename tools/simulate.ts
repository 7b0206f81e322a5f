import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { buildSimulator } from './simulate/build-simulator'
import { runSeeds, tellSeed, type Done } from './simulate/run-seeds'

/** `npm run simulate -- [--seeds N] [--from S] [--workers W] | --seed S` */

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    workers: { type: 'string', default: String(Math.min(availableParallelism(), 8)) },
  },
})

const file = await buildSimulator()
process.exitCode = (await (values.seed === undefined ? simulate() : replay(Number(values.seed)))) ? 0 : 1

/** Runs many seeds and stops at the first that breaks a promise. */
async function simulate(): Promise<boolean> {
  const seeds = Number(values.seeds)
  const startedAt = performance.now()
  const counts = new Map<string, number>()
  const broken: Done['broken'][number][] = []
  let done = 0
  let steps = 0
  let shownAt = startedAt
  const speed = () => Math.round(done / ((performance.now() - startedAt) / 1000))
  await runSeeds({
    file,
    from: Number(values.from),
    seeds,
    workers: Number(values.workers),
    onPart(part) {
      done += part.seeds
      steps += part.steps
      broken.push(...part.broken)
      for (const [name, number] of part.counts) counts.set(name, (counts.get(name) ?? 0) + number)
      if (performance.now() - shownAt > 5_000) {
        shownAt = performance.now()
        console.log(`${done} of ${seeds} seeds, ${speed()} a second`)
      }
      return broken.length === 0
    },
  })
  console.log(`Exercised: ${exercised(counts)}`)
  for (const it of broken) report(it)
  console.log(
    `${done} seeds, ${steps} steps, ${speed()} seeds a second: ${broken.length === 0 ? 'every promise held' : `${broken.length} broken`}`,
  )
  return broken.length === 0 && done === seeds
}

async function replay(seed: number): Promise<boolean> {
  const { broken, stories } = await tellSeed(file, seed)
  for (const it of broken) report(it)
  for (const story of stories) console.log(story.join('\n'))
  if (broken.length === 0) console.log(`Seed ${seed}: every promise held`)
  return broken.length === 0
}

function report({ seed, broken, story }: Done['broken'][number]): void {
  console.log(
    `\nSeed ${seed} breaks a promise:\n${story.join('\n')}\n\n✗ ${broken}\nAgain: npm run simulate -- --seed ${seed}\n`,
  )
}

function exercised(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
}
