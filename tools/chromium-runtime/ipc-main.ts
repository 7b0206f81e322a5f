import { EventEmitter } from 'node:events'
import type { IpcMain } from 'electron'
import type { WebContents } from './web-contents.ts'

/** Who sent a message: the window's contents, and its frame as it was when it sent it. */
export type Sender = {
  readonly sender: WebContents
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: null }
}
type Listener = Parameters<IpcMain['handle']>[1]
type Handler = (event: Sender, ...args: readonly unknown[]) => unknown

export class StandInIpcMain extends EventEmitter implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, listener: Listener): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    // Only the part of Electron's event that `Sender` names is there.
    this.#handlers.set(channel, listener as unknown as Handler)
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Runs the handler of a channel; rejects in Electron's words. */
  async invoke(channel: string, event: Sender, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      return await handler(event, ...args)
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
    }
  }
}

export const ipcMain = new StandInIpcMain()
