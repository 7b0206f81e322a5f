import type { ContextBridge, IpcRenderer } from 'electron'
import type { ToMain, ToPage } from './wire.ts'

type Tools = {
  readonly binding: string
  readonly handshake: string
  readonly pack: (message: unknown) => string
  readonly unpack: (text: string) => unknown
  readonly handOut: (value: unknown) => unknown
}
type RequireElectron = (name: string) => unknown
type Preload = (require: RequireElectron, module: object, exports: object) => void
type Listener = Parameters<IpcRenderer['on']>[1]

/**
 * Runs the preload in the page, before any of the page's own code, and hides every trace of how it reaches main. It is
 * sent to the browser as source text, so it stands alone.
 */
export function runPreload(tools: Tools, preload: Preload): void {
  const { binding, handshake, pack, unpack, handOut } = tools
  const post = Reflect.get(globalThis, binding) as (text: string) => void
  Reflect.deleteProperty(globalThis, binding)
  if (window !== window.top || location.protocol === 'about:') return

  const send = (message: ToMain) => post(pack(message))
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Set<Listener>>()
  let lastId = 0

  const receive = (text: string): void => {
    const message = unpack(text) as ToPage
    if (message.kind === 'event') {
      const event = {} as Parameters<Listener>[0]
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener(event, ...message.args)
      return
    }
    const waiting = pending.get(message.id)
    pending.delete(message.id)
    if (message.kind === 'answer') waiting?.resolve(message.value)
    else waiting?.reject(new Error(message.text))
  }

  const ipcRenderer: Pick<IpcRenderer, 'invoke'> &
    Record<'on' | 'off', (channel: string, listener: Listener) => void> = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        send({ kind: 'invoke', id, channel, args })
        pending.set(id, { resolve, reject })
      }),
    on(channel, listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set<Listener>()).add(listener))
    },
    off: (channel, listener) => void listeners.get(channel)?.delete(listener),
  }

  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (name: string, api: unknown) =>
      void Object.defineProperty(window, name, { value: handOut(api), enumerable: true }),
  }

  // Main fetches `receive` by an event whose name nobody in the page knows, once.
  const handOver = (event: Event) =>
    void Object.assign((event as CustomEvent<{ receive?: typeof receive }>).detail, { receive })
  window.addEventListener(handshake, handOver, { once: true })
  try {
    const module = { exports: {} }
    const requireElectron: RequireElectron = (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer }
      throw new Error(`module not found: ${name}`)
    }
    preload(requireElectron, module, module.exports)
  } catch (error) {
    send({
      kind: 'preload-failed',
      text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
  send({ kind: 'ready' })
}

/**
 * What the page gets of an object of the preload: frozen wrappers only, as between Electron's two worlds. Also sent to
 * the browser as source text.
 */
export function handOut(value: unknown): unknown {
  const wrap = (inner: unknown): unknown => {
    if (typeof inner === 'function') {
      return Object.freeze((...args: unknown[]): unknown => wrap(Reflect.apply(inner, undefined, args)))
    }
    if (inner === null || typeof inner !== 'object' || inner instanceof Promise) return inner
    const copy = Array.isArray(inner)
      ? inner.map(wrap)
      : Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, wrap(part)]))
    return Object.freeze(copy)
  }
  return wrap(value)
}
