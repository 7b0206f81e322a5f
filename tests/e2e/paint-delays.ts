import type { Page } from '@playwright/test'

type Watching = typeof globalThis & { paintDelays?: number[] }

/** From now on notes, for each change of the outbox on the screen, how long after the last commit it was painted. */
export async function watchPaint(page: Page): Promise<void> {
  await page.evaluate(() => {
    const delays: number[] = []
    ;(globalThis as Watching).paintDelays = delays
    let storedAt: number | null = null
    const watched = new WeakSet<IDBTransaction>()
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
      ?.value as IDBObjectStore['put']
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (this.name === 'customers' && !watched.has(this.transaction)) {
        watched.add(this.transaction)
        this.transaction.addEventListener('complete', () => (storedAt = performance.now()))
      }
      return key === undefined ? put.call(this, value) : put.call(this, value, key)
    }
    const painted = (since: number) => {
      // The frame is on its way when the task after its animation callbacks runs.
      requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - since)))
    }
    new MutationObserver((changes) => {
      const isEntry = changes.some(
        ({ target }) => target instanceof Element && target.closest('main') !== null,
      )
      if (storedAt === null || !isEntry) return
      painted(storedAt)
      storedAt = null
    }).observe(document.body, { subtree: true, childList: true })
  })
}

/** What was noted so far, in whole ms, quickest first. */
export async function paintDelays(page: Page): Promise<number[]> {
  const delays = await page.evaluate(() => (globalThis as Watching).paintDelays ?? [])
  return delays.map(Math.round).sort((one, other) => one - other)
}
