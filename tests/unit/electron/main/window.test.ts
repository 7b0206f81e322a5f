import { EventEmitter } from 'node:events'
import { createSettingsFile } from '@electron/main/services/files/settings-file'
import { windowPlaceSchema } from '@electron/main/window-bounds'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import type { BrowserWindowConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'

const place = { bounds: { x: 40, y: 50, width: 1300, height: 900 }, isMaximized: true }

class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter()
  readonly calls: unknown[] = []
  readonly options: BrowserWindowConstructorOptions
  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }
  getNormalBounds = () => place.bounds
  isMaximized = () => place.isMaximized
  maximize = () => this.calls.push('maximize')
  show = () => this.calls.push('show')
  isDestroyed = () => false
  loadURL = (url: string) => Promise.resolve(this.calls.push(url))
}

vi.mock('electron', () => ({
  BrowserWindow: FakeWindow,
  nativeTheme: { shouldUseDarkColors: true },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
}))

// Imported here, because the stand-in for electron above is made of the class.
const { openWindow } = await import('@electron/main/window')

function setup(folder = temporaryFolder()) {
  const file = createPlainJsonFile(folder, 'window')
  const placeFile = createSettingsFile({ file, schema: windowPlaceSchema.nullable(), initial: null })
  const window = openWindow({
    preload: '/out/preload/index.cjs',
    placeFile,
    ticks: () => 0,
    onLost: () => undefined,
  }) as unknown as FakeWindow
  return { folder, window }
}

describe('the window', () => {
  it('gives its page no more than a sandbox and the preload', () => {
    expect(setup().window.options.webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    })
  })

  it('loads the page and shows itself only when that has painted', () => {
    const { window } = setup()
    expect([window.calls, window.options.show]).toEqual([['app://outpost/index.html'], false])
    window.emit('ready-to-show')
    expect(window.calls.at(-1)).toBe('show')
  })

  it('comes back where it was left', () => {
    const { folder, window } = setup()
    expect(window.options).toMatchObject({ width: 1280, height: 800, minWidth: 1024, minHeight: 640 })
    window.emit('close')
    const later = setup(folder).window
    expect(later.options).toMatchObject(place.bounds)
    later.emit('ready-to-show')
    expect(later.calls).toEqual(['app://outpost/index.html', 'maximize', 'show'])
  })
})
