import { isTrustedSender, type SenderEvent } from '@electron/main/trusted-sender'
import { createPublisher } from '@electron/main/ipc/publish'
import { registerHandlers, type IpcServer } from '@electron/main/ipc/register'
import { createBridge } from '@shared/ipc/bridge'
import { contract, type DesktopApi, type Handlers, type Publish } from '@shared/ipc/contract'

type Listener = Parameters<IpcServer<SenderEvent>['handle']>[1]

/** The window's page itself, as a sender. */
export const ownPage: SenderEvent = { senderFrame: { url: 'app://outpost/index.html', parent: null } }

export type Loopback = {
  /** What the window has. */
  readonly desktop: DesktopApi
  /** Any message at all, as a compromised page could send it. */
  readonly invoke: (channel: string, ...inputs: unknown[]) => Promise<unknown>
  readonly publish: Publish
  /** Everything that crossed, both ways, as text. */
  readonly traffic: () => string
  /** Bugs that were told to main. */
  readonly unexpected: { readonly channel: string; readonly error: unknown }[]
}

/** Joins both ends of the contract in memory; every value is cloned as Electron clones it. */
export function createLoopback(handlers: Handlers, sender: SenderEvent = ownPage): Loopback {
  const listeners = new Map<string, Listener>()
  const news = new EventTarget()
  const crossed: unknown[] = []
  const unexpected: Loopback['unexpected'] = []
  const cross = <T>(value: T): T => {
    crossed.push(value)
    return structuredClone(value)
  }

  const server = { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) }
  registerHandlers(server, contract, {
    handlers,
    isTrusted: isTrustedSender,
    onUnexpected: (error, channel) => unexpected.push({ channel, error }),
  })

  const invoke = async (channel: string, ...inputs: unknown[]): Promise<unknown> => {
    const listener = listeners.get(channel)
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
    return cross(await listener(sender, ...inputs.map(cross)))
  }
  const listen = (channel: string, listener: (value: unknown) => void) => {
    const forward = (event: Event) => listener((event as CustomEvent).detail)
    news.addEventListener(channel, forward)
    return () => news.removeEventListener(channel, forward)
  }
  const send = (channel: string, value: unknown) =>
    void news.dispatchEvent(new CustomEvent(channel, { detail: cross(value) }))

  return {
    desktop: createBridge(contract, { invoke, listen }),
    invoke,
    publish: createPublisher(contract, () => ({ send, isDestroyed: () => false })),
    traffic: () => JSON.stringify(crossed),
    unexpected,
  }
}
