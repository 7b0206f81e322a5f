import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fillWorkspace } from '@tests/e2e/connect'
import { launchApp, removeUserData, type RunningApp } from '@tools/launch/launch-app'
import type { Told } from './audit'
import type { Victim } from './plan'
import { startRoughServer, type RoughServer } from './rough-server'

const UI_LIMIT_MS = 15_000
const END_LIMIT_MS = 15_000

/** One agent's computer with its user data, and the server it talks to; both live through many rounds. */
export type Computer = {
  readonly userData: string
  readonly server: RoughServer
  /** Every customer that was ever written down on it. */
  told: readonly Told[]
  app(): RunningApp
  /** Starts the app again. */
  restart(): Promise<void>
  /** Kills at once; answers how to wait until nothing of the app runs any more. */
  strike(victim: Victim): { whenGone: Promise<void> }
  /** Ends everything; the user data stay when they are evidence. */
  end(options: { keepsUserData: boolean }): Promise<void>
}

/** Sets a computer up: the app open, one workspace connected, nobody in it. */
export async function setUpComputer(): Promise<Computer> {
  const userData = mkdtempSync(join(tmpdir(), 'outpost-crash-'))
  const server = await startRoughServer()
  let app = await open(userData)
  await connect(app, server)
  return {
    userData,
    server,
    told: [],
    app: () => app,
    async restart() {
      app = await open(userData)
    },
    strike: (victim) => ({ whenGone: strike(app, victim) }),
    async end({ keepsUserData }) {
      await app.close().catch(() => app.kill())
      await server.close()
      if (!keepsUserData) removeUserData(userData)
    },
  }
}

async function open(userData: string): Promise<RunningApp> {
  const app = await launchApp({ userData })
  app.page.setDefaultTimeout(UI_LIMIT_MS)
  return app
}

async function connect({ page }: RunningApp, { url, apiKey, apiSecret }: RoughServer): Promise<void> {
  await page.getByRole('button', { name: 'Connect a Service Account' }).click()
  await fillWorkspace(page, { name: 'Crash branch', baseUrl: url, apiKey, apiSecret })
  await page.getByRole('button', { name: 'Add workspace' }).click()
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
}

/** The signal leaves before the first wait. */
async function strike(app: RunningApp, victim: Victim): Promise<void> {
  switch (victim) {
    case 'both':
      return app.kill()
    case 'main':
      // The window notices by itself, as when a main process crashes.
      process.kill(app.pid, 'SIGKILL')
      await app.ended()
      return
    case 'window':
      await app.killWindow()
      // Without a window main ends by itself; where it stays open, the agent ends it.
      if (await isOver(app.ended())) return
      return app.kill()
  }
}

async function isOver(ended: Promise<unknown>): Promise<boolean> {
  const limit = new AbortController()
  const late = sleep(END_LIMIT_MS, false, { signal: limit.signal }).catch(() => false)
  const isOver = await Promise.race([ended.then(() => true), late])
  limit.abort()
  return isOver
}
