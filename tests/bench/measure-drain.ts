import { expect, type Page } from '@playwright/test'
import { fillWorkspace } from '@tests/e2e/connect'
import { goTo } from '@tools/demo/steps'
import { sendBare } from './bare-loop'
import { startSlowServer, type SlowServer } from './slow-server'
import type { InPage } from './use-window'

/** A queue sent by the app, and the same requests sent by a loop that does nothing else. */
export type Drain = {
  readonly creates: number
  /** How many of them the server had when the bench had waited long enough: all, unless the machine is busy. */
  readonly sent: number
  /** From the click on Resume until the outbox was empty. */
  readonly seconds: number
  readonly bareSeconds: number
  /** The most requests that the server had at one time. */
  readonly atOnce: number
  /** How many it had on average while the app sent them. */
  readonly onAverage: number
}

const LATENCY_MS = 50
const WORKSPACE = 'Bench branch'

/** Queues creates in a workspace of their own while it is paused, and lets the app send them, with the outbox in sight. */
export async function measureDrain(page: Page, creates: number): Promise<Drain> {
  const [server, other] = await Promise.all([startSlowServer(LATENCY_MS), startSlowServer(LATENCY_MS)])
  await connect(page, server)
  await goTo(page, 'Outbox')
  await page.getByRole('button', { name: 'Pause' }).click()
  const resume = page.getByRole('button', { name: 'Resume' })
  await expect(resume).toBeVisible()
  const queue = { workspace: WORKSPACE, count: creates }
  await page.evaluate((given) => (globalThis as InPage).bench.queueCreates(given), queue)
  await expect(page.getByRole('list', { name: 'Outbox' })).toBeVisible()
  const drained = page.evaluate((given) => (globalThis as InPage).bench.nextDrain(given), queue)
  await resume.click()
  const ms = await drained
  const { bodies, atOnce, underWayMs } = server.seen()
  // So that nothing more is sent beside the loop.
  await server.close()
  const bareSeconds = await sendBare(other, bodies, atOnce)
  await other.close()
  const onAverage = underWayMs / ms
  return { creates, sent: bodies.length, seconds: ms / 1000, bareSeconds, atOnce, onAverage }
}

async function connect(page: Page, { url, apiKey, apiSecret }: SlowServer): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Add workspace' }).click()
  await fillWorkspace(page, { name: WORKSPACE, baseUrl: url, apiKey, apiSecret })
  await page.getByRole('button', { name: 'Add workspace' }).click()
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible()
}
