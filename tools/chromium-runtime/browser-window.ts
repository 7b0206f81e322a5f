import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type {
  BrowserWindow as ElectronBrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
} from 'electron'
import { app } from './app.ts'
import { launchChromium, type Chromium } from './chromium.ts'
import { guardPage } from './guard-page.ts'
import { preventable } from './preventable.ts'
import { toPageUrl } from './protocol.ts'
import { WebContents } from './web-contents.ts'
import { openWindows } from './windows.ts'

type Used =
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setOverlayIcon'
  | 'setTitle'
  | 'show'

/** The app's one window: an installed Chromium, started for it and ended with it. */
export class BrowserWindow extends EventEmitter implements Pick<ElectronBrowserWindow, Used> {
  static getAllWindows = (): BrowserWindow[] => [...openWindows]

  readonly webContents = new WebContents()
  readonly id = this.webContents.id
  readonly #bounds: Rectangle
  readonly #opened: Promise<Chromium>
  #isDestroyed = false
  #isLoaded = false
  #isHidden = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    if (openWindows.size > 0) throw new Error('chromium-runtime shows one window at a time.')
    assertStrict(options)
    openWindows.add(this)
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    app.emit('web-contents-created', {}, this.webContents)
    this.#opened = this.#open(options.webPreferences?.preload)
    this.#opened.catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      app.exit(1)
    })
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.#opened
    try {
      await page.goto(toPageUrl(url))
    } catch (error) {
      // A window that was closed while it loaded has not failed.
      if (page.isClosed() || this.#isDestroyed) return
      throw error
    }
    this.webContents.emit('did-finish-load')
    if (!this.#isLoaded) this.emit('ready-to-show')
    this.#isLoaded = true
  }

  show(): void {
    this.#toFront()
  }
  focus(): void {
    this.#toFront()
  }
  restore(): void {
    this.#toFront()
  }
  /** Only noted: Chromium itself stays as it is. */
  hide = (): void => void (this.#isHidden = true)
  setOverlayIcon = (): void => undefined
  maximize = (): void => undefined
  setTitle = (): void => undefined
  isMinimized = (): boolean => false
  isMaximized = (): boolean => false
  isVisible = (): boolean => this.#isLoaded && !this.#isHidden
  /** Whatever is on show is looked at. */
  isFocused = (): boolean => this.isVisible()
  isDestroyed = (): boolean => this.#isDestroyed
  getBounds = (): Rectangle => this.#bounds
  getNormalBounds = (): Rectangle => this.#bounds

  close(): void {
    void this.tryClose()
  }

  destroy(): void {
    void this.end()
  }

  /** Closes the window unless a listener calls that off; answers whether it is closed. */
  async tryClose(): Promise<boolean> {
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.end()
    return true
  }

  /** Ends Chromium, in bounded time. */
  async end(): Promise<void> {
    // A window that never opened has nothing to end.
    await this.#opened.then((chromium) => chromium.end()).catch(() => undefined)
    this.#onGone()
  }

  async #open(preloadFile: string | undefined): Promise<Chromium> {
    const chromium = await launchChromium({ userData: app.getPath('userData'), bounds: this.#bounds })
    const { page } = chromium
    const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8')
    await this.webContents.attach(page, preload)
    await guardPage(page, this.webContents)
    chromium.onGone(() => {
      if (!this.#isDestroyed) this.emit('close', preventable({}))
      void this.end()
    })
    return chromium
  }

  #onGone(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    openWindows.delete(this)
    this.webContents.destroy()
    this.emit('closed')
    app.onAllWindowsClosed()
  }

  #toFront(): void {
    this.#isHidden = false
    // A window that is gone cannot come to the front, and nobody asked to be told.
    this.#opened.then(({ page }) => page.bringToFront()).catch(() => undefined)
  }
}

/** What is served here is always isolated and without Node; a window that asks for less must not pass unnoticed. */
function assertStrict({ webPreferences = {} }: BrowserWindowConstructorOptions): void {
  const {
    sandbox = true,
    contextIsolation = true,
    nodeIntegration = false,
    webviewTag = false,
  } = webPreferences
  if (!sandbox || !contextIsolation || nodeIntegration || webviewTag) {
    throw new Error('chromium-runtime opens sandboxed, isolated windows without Node and webview only.')
  }
}
