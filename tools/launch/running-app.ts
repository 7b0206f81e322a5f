import type { Page } from 'playwright-core'

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
