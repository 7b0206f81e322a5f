import type { Page } from '@playwright/test'

type Watching = typeof globalThis & { keyDelays?: number[] }

/** From now on notes anew for each key press how long it took until the frame that shows it was on its way. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = globalThis as Watching
    const isNew = watching.keyDelays === undefined
    watching.keyDelays = []
    if (!isNew) return
    const note = ({ timeStamp }: KeyboardEvent) => {
      const channel = new MessageChannel()
      // The frame is on its way when the task after its animation callbacks runs.
      channel.port1.onmessage = () => watching.keyDelays?.push(performance.now() - timeStamp)
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }
    addEventListener('keydown', note, { capture: true })
  })
}

/** What was noted since the last `watchKeys`, in whole ms, in the order of the keys. */
export async function keyDelays(page: Page): Promise<number[]> {
  const delays = await page.evaluate(() => (globalThis as Watching).keyDelays ?? [])
  return delays.map(Math.round)
}

/** The value that this share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Infinity
}
