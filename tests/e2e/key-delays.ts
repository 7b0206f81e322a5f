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

export type KeyDelays = { readonly p50: number; readonly p95: number; readonly count: number }

/** What was noted since the last `watchKeys`, in whole ms. */
export async function keyDelays(page: Page): Promise<KeyDelays> {
  const delays = await page.evaluate(() => (globalThis as Watching).keyDelays ?? [])
  const sorted = delays.map(Math.round).sort((one, other) => one - other)
  const quantile = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Infinity
  return { p50: quantile(0.5), p95: quantile(0.95), count: sorted.length }
}
