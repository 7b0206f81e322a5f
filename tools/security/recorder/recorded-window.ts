import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { app } from '../../chromium-runtime/app.ts'
import { session } from '../../chromium-runtime/session.ts'
import { interrogate } from './interrogate.ts'
import { asked, noteWindow } from './record.ts'

class RecordedContents extends EventEmitter {
  readonly session = session.defaultSession
  isDestroyed = (): boolean => false
  setWindowOpenHandler = (handler: typeof asked.onWindowOpen): void => void (asked.onWindowOpen = handler)
}

/** A window that is never there: it keeps what it was made with and what it was asked to load. */
class RecordedWindow extends EventEmitter {
  readonly webContents = lenient(new RecordedContents())

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    noteWindow(options, this.webContents)
    app.emit('web-contents-created', {}, this.webContents)
  }

  loadURL = (url: string): Promise<void> => this.#load(url)
  loadFile = (path: string): Promise<void> => this.#load(`file://${path}`)
  isDestroyed = (): boolean => false

  #load(url: string): Promise<void> {
    asked.loaded.push(url)
    // When main has done all that it does at the start.
    if (asked.loaded.length === 1) setImmediate(() => void interrogate())
    return Promise.resolve()
  }
}

/** Whatever else main does to its window is of no interest here. */
function lenient<T extends EventEmitter>(target: T): T {
  return new Proxy(target, {
    get(found, name) {
      const value: unknown = Reflect.get(found, name, found)
      if (value === undefined) return () => undefined
      // Bound, since a proxy has no private parts.
      return typeof value === 'function' ? (value.bind(found) as unknown) : value
    },
  })
}

export const BrowserWindow: unknown = new Proxy(RecordedWindow, {
  construct: (made, [options]: [BrowserWindowConstructorOptions?]) => lenient(new made(options)),
})
