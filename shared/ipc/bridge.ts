import { channelOf, eventChannelOf, type ApiOf, type ContractShape } from './define'

/** The two things a bridge needs of Electron's `ipcRenderer`. */
export type BridgeTransport = {
  invoke(channel: string, input: unknown): Promise<unknown>
  /** Subscribes and returns the unsubscribe. */
  listen(channel: string, listener: (news: unknown) => void): () => void
}

/** Derives the window's API from the contract; callers can name neither a channel nor an event that is not in it. */
export function createBridge<C extends ContractShape>(contract: C, transport: BridgeTransport): ApiOf<C> {
  const areas = Object.entries(contract.commands).map(([area, commands]) => [
    area,
    Object.fromEntries(
      Object.keys(commands).map((verb) => [
        verb,
        (input: unknown) => transport.invoke(channelOf(area, verb), input),
      ]),
    ),
  ])
  const on = (event: string, listener: (news: unknown) => void) => {
    if (!Object.hasOwn(contract.events, event)) throw new Error(`No such event: ${event}`)
    return transport.listen(eventChannelOf(event), listener)
  }
  return { ...Object.fromEntries(areas), on } as ApiOf<C>
}
