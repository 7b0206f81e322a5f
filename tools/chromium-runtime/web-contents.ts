import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import type { WebContents as ElectronWebContents } from 'electron'
import { ipcMain } from './ipc-main.ts'
import { connectPage, type Arrival, type PageBridge } from './page-bridge.ts'
import { preventable } from './preventable.ts'
import { toAppUrl } from './protocol.ts'
import { session } from './session.ts'
import { switches } from './switches.ts'

type Used =
  | 'getURL'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'send'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
type OpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0]

let lastId = 0

/** The page of a window, as main sees it. */
export class WebContents extends EventEmitter implements Pick<ElectronWebContents, Used> {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly mainFrame: { readonly url: string; readonly origin: string; readonly parent: null }
  #bridge: PageBridge | null = null
  #openHandler: OpenHandler = () => ({ action: 'deny' })
  #isCrashed = false
  #isDestroyed = false

  constructor() {
    super()
    const url = () => this.getURL()
    this.mainFrame = {
      parent: null,
      get url() {
        return url()
      },
      get origin() {
        return originOf(url())
      },
    }
  }

  /** Joins the page that Chromium opened. */
  async attach(page: Page, preload: string): Promise<void> {
    page.on('crash', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.on('pageerror', (error) => console.error(`[page] ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`[page] ${message.text()}`)
    })
    this.#bridge = await connectPage(page, preload, (arrival) => void this.#take(arrival))
  }

  send(channel: string, ...args: unknown[]): void {
    this.#bridge?.post({ kind: 'event', channel, args })
  }

  getURL = (): string => toAppUrl(this.#bridge?.url() ?? '')
  isCrashed = (): boolean => this.#isCrashed
  isDestroyed = (): boolean => this.#isDestroyed
  /** Counts when it is said before Chromium starts, as a window is made. */
  setWebRTCIPHandlingPolicy = (policy: string): void =>
    void switches.push(`--webrtc-ip-handling-policy=${policy}`)
  setWindowOpenHandler = (handler: OpenHandler): void => void (this.#openHandler = handler)

  destroy(): void {
    this.#isDestroyed = true
    this.emit('destroyed')
  }

  /** Asks the listeners whether the page may go to another address by itself. */
  mayNavigate(pageUrl: string): boolean {
    return ['will-frame-navigate', 'will-navigate'].every((name) => {
      const url = toAppUrl(pageUrl)
      const event = preventable({ url, isMainFrame: true, isSameDocument: false })
      this.emit(name, event, url)
      return !event.defaultPrevented
    })
  }

  /** Tells the app that the page wanted a window; none is opened whatever it answers. */
  onWindowOpen(pageUrl: string, frameName: string): void {
    const { action } = this.#openHandler({
      url: toAppUrl(pageUrl),
      frameName,
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'default' },
    })
    if (action === 'allow') console.error('chromium-runtime opens no further windows.')
  }

  async #take({ message, url }: Arrival): Promise<void> {
    if (message.kind === 'preload-failed') {
      console.error(`Unable to load the preload script: ${message.text}`)
    }
    if (message.kind !== 'invoke') return
    const { id, channel, args } = message
    const appUrl = toAppUrl(url)
    const senderFrame = { url: appUrl, origin: originOf(appUrl), parent: null }
    try {
      const value = await ipcMain.invoke(channel, { sender: this, senderFrame }, args)
      this.#bridge?.post({ kind: 'answer', id, value })
    } catch (error) {
      this.#bridge?.post({
        kind: 'failure',
        id,
        text: error instanceof Error ? error.message : String(error),
      })
    }
  }
}

function originOf(url: string): string {
  const parsed = URL.parse(url)
  return parsed === null ? '' : `${parsed.protocol}//${parsed.host}`
}
