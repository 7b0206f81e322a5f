import { parentPort } from 'node:worker_threads'
import { addCounts, type Counts } from './counts'
import { simulateSeed } from './simulate-seed'

/** Seeds for one worker; with `isTold` their stories come back too. */
export type Work = { readonly from: number; readonly seeds: number; readonly isTold: boolean }

/** What became of them. */
export type Done = {
  readonly from: number
  readonly seeds: number
  readonly steps: number
  readonly broken: readonly {
    readonly seed: number
    readonly broken: string
    readonly story: readonly string[]
  }[]
  readonly counts: readonly (readonly [string, number])[]
  /** Stories of seeds in which all promises held; only when they were asked for. */
  readonly stories: readonly (readonly string[])[]
}

parentPort?.on('message', (work: Work) => void run(work).then((done) => parentPort?.postMessage(done)))

async function run({ from, seeds, isTold }: Work): Promise<Done> {
  const counts: Counts = new Map()
  const broken: Done['broken'][number][] = []
  const stories: (readonly string[])[] = []
  let steps = 0
  for (let seed = from; seed < from + seeds; seed += 1) {
    const outcome = await simulateSeed(seed, { isTold })
    addCounts(counts, outcome.counts)
    steps += outcome.steps
    if (outcome.broken !== null) {
      // The same seed is the same day: only now is its story worth the time.
      const { story } = isTold ? outcome : await simulateSeed(seed, { isTold: true })
      broken.push({ seed, broken: outcome.broken, story })
    } else if (isTold) stories.push(outcome.story)
  }
  return { from, seeds, steps, broken, counts: [...counts], stories }
}
