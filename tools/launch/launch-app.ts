import { rmSync } from 'node:fs'
import { ensureBrowser } from '../browser/find-browser.ts'
import { electronBinary } from './electron-binary.ts'
import type { Page } from 'playwright-core'
import { launchOnChromium } from './launch-on-chromium.ts'
import { launchOnElectron } from './launch-on-electron.ts'

export type LaunchOptions = {
  readonly userData: string
  readonly env?: Readonly<Record<string, string>>
  /** The main script, from the repository's root; the built app when left out. */
  readonly main?: string
}

/** The running app, whichever runtime it runs on. */
export type RunningApp = {
  readonly page: Page
  readonly runtime: 'electron' | 'chromium-runtime'
  /** The process id of main. */
  readonly pid: number
  /** Ends the app as a user would. */
  close(): Promise<void>
  /** Kills main and the window with SIGKILL, together. */
  kill(): Promise<void>
  /** Kills what draws the page; on chromium-runtime that is the whole browser, storage and all. */
  killWindow(): Promise<void>
  /** Waits until main has ended by itself and answers its exit code, null after a signal. */
  ended(): Promise<number | null>
  /** What main has written to the terminal. */
  log(): string
}

let isAnnounced = false

/** Starts the app and answers when its page has loaded; on Electron if its binary is there, else on chromium-runtime. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const electron = electronBinary()
  if (!isAnnounced) console.log(`Runtime: ${electron === null ? 'chromium-runtime' : 'Electron'}`)
  isAnnounced = true
  if (electron !== null) return launchOnElectron(options, electron)
  const browser = await ensureBrowser()
  if (!browser.ok) throw new Error(browser.error)
  return launchOnChromium(options)
}

/** Removes a user data folder, waiting out programs that still let go of it. */
export function removeUserData(userData: string): void {
  rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
