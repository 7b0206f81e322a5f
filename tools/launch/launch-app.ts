import { rmSync } from 'node:fs'
import { ensureBrowser } from '../browser/find-browser.ts'
import { electronBinary } from './electron-binary.ts'
import { launchOnChromium } from './launch-on-chromium.ts'
import { launchOnElectron } from './launch-on-electron.ts'
import type { LaunchOptions, RunningApp } from './running-app.ts'

export type { LaunchOptions, RunningApp } from './running-app.ts'

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
