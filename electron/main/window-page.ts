import type { BrowserWindow } from 'electron'
import { APP_URL } from './app-protocol'

/** Failures within `FAILURES_WITHIN_MS` after which the page is not loaded again. */
const MAX_FAILURES = 3
const FAILURES_WITHIN_MS = 60_000

/** Loads the page, and again when its process dies: all it had is on disk. Tells `onLost` once when that does not help. */
export function keepPage(
  window: Pick<BrowserWindow, 'loadURL' | 'isDestroyed' | 'webContents'>,
  deps: { ticks: () => number; onLost: () => void },
): void {
  let failures: number[] = []
  let isWaiting = false

  function load() {
    isWaiting = false
    // A window that is closed while it loads has lost nothing.
    if (!window.isDestroyed()) window.loadURL(APP_URL).catch(loadAgain)
  }

  function loadAgain() {
    // One death can be told twice: as such, and by the load that it cut short.
    if (isWaiting || window.isDestroyed()) return
    isWaiting = true
    const now = deps.ticks()
    failures = [...failures.filter((at) => now - at < FAILURES_WITHIN_MS), now]
    // Chromium allows no load while it still tells of a death.
    if (failures.length < MAX_FAILURES) setImmediate(load)
    else deps.onLost()
  }

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') loadAgain()
  })
  load()
}
