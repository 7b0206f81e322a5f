import { eventChannelOf, type ContractShape, type PublisherOf } from '@shared/ipc/define'

/** What publishing needs of a window's `webContents`. */
export type NewsTarget = { send(channel: string, news: unknown): void; isDestroyed(): boolean }

/** Sends events of the contract to the window that is open at that moment; with none open they are dropped. */
export function createPublisher<C extends ContractShape>(
  contract: C,
  target: () => NewsTarget | null,
): PublisherOf<C> {
  return (event, news) => {
    const window = target()
    if (window === null || window.isDestroyed()) return
    window.send(eventChannelOf(event), contract.events[event]?.parse(news))
  }
}
