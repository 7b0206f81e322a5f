import { Worker } from 'node:worker_threads'

/** As the simulator's worker takes and gives it. */
type Work = { readonly from: number; readonly seeds: number; readonly isTold: boolean }
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
  readonly stories: readonly (readonly string[])[]
}

export type Range = {
  readonly file: string
  readonly from: number
  readonly seeds: number
  readonly workers: number
  /** Called after each part; answers whether to go on. */
  readonly onPart: (done: Done) => boolean
}

const PART = 50

/** Runs a range of seeds in worker threads, part by part, until all are done or `onPart` has seen enough. */
export async function runSeeds({ file, from, seeds, workers, onPart }: Range): Promise<void> {
  const end = from + seeds
  let next = from
  let isEnough = false

  async function runParts(): Promise<void> {
    const worker = new Worker(file)
    try {
      while (next < end && !isEnough) {
        const part = { from: next, seeds: Math.min(PART, end - next), isTold: false }
        next += part.seeds
        const done = await ask(worker, part)
        if (!onPart(done)) isEnough = true
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: workers }, runParts))
}

/** Runs one seed and tells its story. */
export async function tellSeed(file: string, seed: number): Promise<Done> {
  const worker = new Worker(file)
  try {
    return await ask(worker, { from: seed, seeds: 1, isTold: true })
  } finally {
    await worker.terminate()
  }
}

function ask(worker: Worker, work: Work): Promise<Done> {
  return new Promise((resolve, reject) => {
    const told = (done: Done) => {
      worker.off('error', failed)
      resolve(done)
    }
    const failed = (cause: unknown) => {
      worker.off('message', told)
      reject(
        new Error(`One of the seeds ${work.from} to ${work.from + work.seeds - 1} ended its worker`, {
          cause,
        }),
      )
    }
    worker.once('message', told)
    worker.once('error', failed)
    worker.postMessage(work)
  })
}
