import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { launchApp, type RunningApp } from '@tools/launch/launch-app'
import { startRecordingServer, type RecordingServer } from './recording-server'
import { makeTemporaryFolder } from './temporary-folder'
import { watchPolicy } from './watch-policy'

/** Where the specs leave user data and IPC records for `traces.e2e.ts` to search when all journeys are over. */
export const LEFT_BEHIND = join('out', 'e2e', 'left-behind')

/** The secret of every test server: `traces.e2e.ts` looks for it on disk. */
export const CANARY = { apiKey: 'canary-key-51d0', apiSecret: 'canary-secret-9f41c7d2e8b35a60' }

export type Desk = {
  /** Starts Outpost on this test's own user data; again after `kill` or `close` for a restart. */
  open(env?: Readonly<Record<string, string>>): Promise<Page>
  kill(): Promise<void>
  close(): Promise<void>
  app(): RunningApp
  /** Violations of the Content-Security-Policy and errors nobody caught, so far; any that is left fails the test. */
  takeViolations(): string[]
  readonly userData: string
}

/** One agent's computer, with a clean user data folder for each test. */
export const test = base.extend<{ desk: Desk; server: RecordingServer }>({
  desk: async ({}, use, info) => {
    const folder = join(LEFT_BEHIND, info.titlePath.slice(1).join(' ').replace(/\W+/g, '-'))
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const violations: string[] = []
    const runs: RunningApp[] = []
    const temporary = makeTemporaryFolder()
    const userData = join(folder, 'user-data')
    const desk: Desk = {
      userData,
      async open(env) {
        const running = await launchApp({
          userData,
          env: { OUTPOST_RECORD_IPC: join(folder, 'ipc.jsonl'), ...temporary.env, ...env },
        })
        running.page.setDefaultTimeout(15_000)
        await watchPolicy(running.page, (text) => violations.push(text))
        runs.push(running)
        return running.page
      },
      kill: () => desk.app().kill(),
      close: () => desk.app().close(),
      takeViolations: () => violations.splice(0),
      app() {
        const running = runs.at(-1)
        if (running === undefined) throw new Error('Outpost was not opened')
        return running
      },
    }
    await use(desk)
    await runs.at(-1)?.close()
    temporary.moveTo(join(folder, 'temporary'))
    writeFileSync(join(folder, 'terminal.txt'), runs.map((run) => run.log()).join('\n'))
    expect(violations).toEqual([])
  },
  server: async ({}, use) => {
    const server = await startRecordingServer({ credentials: CANARY })
    await use(server)
    await server.close()
  },
})

export { expect }
