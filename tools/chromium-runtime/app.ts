import { EventEmitter } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import type { App } from 'electron'
import { createPaths, type PathName } from './paths.ts'
import { preventable } from './preventable.ts'
import { createInstanceLock, type InstanceLock } from './single-instance.ts'
import { switches } from './switches.ts'
import { openWindows } from './windows.ts'

type Used =
  | 'commandLine'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setBadgeCount'
  | 'setName'
  | 'setPath'
  | 'whenReady'

export class StandInApp extends EventEmitter implements Pick<App, Used> {
  readonly isPackaged = false
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) =>
      void switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    appendArgument: (value: string) => void switches.push(value),
    getSwitchValue: () => '',
    hasSwitch: (name: string) => switches.includes(`--${name}`),
    removeSwitch: (name: string) =>
      void switches.splice(0, Infinity, ...switches.filter((one) => one !== `--${name}`)),
  }
  readonly #paths = createPaths()
  #badge = 0
  #isReady = false
  #isQuitting = false
  #lock: InstanceLock | null = null

  get name(): string {
    return this.#paths.name()
  }

  /** Called once main has been evaluated. */
  start(): void {
    // Electron goes on without a window and without a timer; Node would end.
    setInterval(() => undefined, 60_000)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit())
    this.#isReady = true
    this.emit('ready', {}, {})
  }

  whenReady = (): Promise<void> =>
    this.#isReady ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()))
  isReady = (): boolean => this.#isReady
  getName = (): string => this.name
  setName = (name: string): void => this.#paths.rename(name)
  getVersion = (): string => this.#paths.version
  getAppPath = (): string => this.#paths.appFolder
  getPath = (name: PathName): string => this.#paths.get(name)
  setPath = (name: string, folder: string): void => this.#paths.set(name, path.resolve(folder))
  getPreferredSystemLanguages = (): string[] => [this.getLocale()]
  getLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale
  enableSandbox = (): void => undefined
  setAppUserModelId = (): void => undefined
  focus = (): void => undefined

  /** Said on the terminal: there is no dock here. */
  setBadgeCount = (count = 0): boolean => {
    if (count !== this.#badge) console.log(`Badge: ${count}`)
    this.#badge = count
    return true
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.#lock ??= createInstanceLock(this.getPath('userData'), (news) =>
      this.emit('second-instance', {}, news.argv, news.folder, news.additionalData),
    )
    return this.#lock.request({
      argv: process.argv,
      folder: process.cwd(),
      additionalData: additionalData ?? null,
    })
  }

  hasSingleInstanceLock = (): boolean => this.#lock?.isHeld() ?? false
  releaseSingleInstanceLock = (): void => this.#lock?.release()

  quit(): void {
    if (!this.#isQuitting) void this.#quit()
  }

  exit(code = 0): void {
    this.#isQuitting = true
    void Promise.all([...openWindows].map((window) => window.end())).finally(() => this.#end(code))
  }

  /** Called when the last window has closed. */
  onAllWindowsClosed(): void {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  async #quit(): Promise<void> {
    this.#isQuitting = true
    this.#isQuitting = await this.#mayEnd()
    if (this.#isQuitting) this.#end(0)
  }

  async #mayEnd(): Promise<boolean> {
    if (this.#isCalledOff('before-quit')) return false
    for (const window of openWindows) {
      if (!(await window.tryClose())) return false
    }
    return !this.#isCalledOff('will-quit')
  }

  #isCalledOff(name: string): boolean {
    const event = preventable({})
    this.emit(name, event)
    return event.defaultPrevented
  }

  #end(code: number): void {
    this.emit('quit', {}, code)
    this.#lock?.release()
    process.exit(code)
  }
}

export const app = new StandInApp()
setImmediate(() => app.start())
