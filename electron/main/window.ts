import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import type { SettingsFile } from './services/files/settings-file'
import { MIN_HEIGHT, MIN_WIDTH, reachableBounds, type WindowPlace } from './window-bounds'
import { keepPage } from './window-page'

const FIRST_SIZE = { width: 1280, height: 800 }

/** The colours of the page before it has painted, so that the window does not flash. */
const BACKGROUND = { dark: '#161b1a', light: '#ffffff' }

/** Opens the one window, where it was last; it shows itself when its page has painted. */
export function openWindow(deps: {
  preload: string
  placeFile: SettingsFile<WindowPlace | null>
  ticks: () => number
  /** The page cannot be shown any more. */
  onLost: () => void
}): BrowserWindow {
  const saved = deps.placeFile.read()
  // Where the window was is a convenience: without it Outpost opens all the same.
  const place = saved.ok ? saved.value : null
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...(reachableBounds(place, workAreas) ?? FIRST_SIZE),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Outpost',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    webPreferences: webPreferences(deps.preload),
  })
  window.once('ready-to-show', () => {
    if (place?.isMaximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const left = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    deps.placeFile.change(() => left)
  })
  keepPage(window, deps)
  return window
}

/** Brings the window to the front, also when it was minimised. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    // The spell checker would fetch dictionaries from the network.
    spellcheck: false,
    // The outbox keeps its times also while nobody looks.
    backgroundThrottling: false,
  }
}
