import { EventEmitter } from 'node:events'
import type {
  MenuItemConstructorOptions,
  NativeImage,
  Notification as ElectronNotification,
  NotificationConstructorOptions,
  Tray as ElectronTray,
} from 'electron'
import { followFile } from './follow-file.ts'
import { settings } from './settings.ts'
import { openWindows } from './windows.ts'

/** Says on the terminal what the place beside the clock would show; `OUTPOST_DESK` clicks on it. */
export class Tray extends EventEmitter implements Pick<ElectronTray, 'setToolTip'> {
  #items: readonly MenuItemConstructorOptions[] = []
  #toolTip = ''

  constructor() {
    super()
    if (settings.deskFile !== null) followFile(settings.deskFile, (line) => this.#take(line))
  }

  setToolTip(text: string): void {
    if (text !== this.#toolTip) console.log(`Tray: ${text}`)
    this.#toolTip = text
  }

  setContextMenu(menu: { items: readonly MenuItemConstructorOptions[] }): void {
    this.#items = menu.items
  }

  /** `close`: the window's own button; `tray`: a click on the icon; `menu X`: the item of that name; `notification`: a click on the last one. */
  #take(line: string): void {
    if (line === 'close') for (const window of openWindows) window.close()
    else if (line === 'tray') this.emit('click')
    else if (line === 'notification') Notification.last?.emit('click')
    else this.#choose(line.replace(/^menu /, ''))
  }

  #choose(label: string): void {
    const item = this.#items.find((one) => one.label === label)
    if (item === undefined || item.enabled === false) console.log(`Tray: nothing to choose: ${label}`)
    // What an item is given of menu and window, nobody here looks at.
    else (item.click as (() => void) | undefined)?.()
  }
}

/** Says on the terminal what a notification would have said. */
export class Notification extends EventEmitter implements Pick<ElectronNotification, 'show' | 'close'> {
  static last: Notification | null = null
  static isSupported = (): boolean => true
  readonly #options: NotificationConstructorOptions

  constructor(options: NotificationConstructorOptions = {}) {
    super()
    this.#options = options
  }

  show(): void {
    Notification.last = this
    console.log(`Notification: ${this.#options.title ?? ''} | ${this.#options.body ?? ''}`)
  }
  close = (): void => undefined
}

/** A picture that nobody looks at. */
export const nativeImage = {
  createFromPath: (path: string): Partial<NativeImage> => ({ isEmpty: () => path === '' }),
}
