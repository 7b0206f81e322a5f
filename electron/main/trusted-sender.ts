import { isAppUrl } from './app-protocol'

/** What tells us who sent an IPC message; a part of Electron's event. */
export type SenderEvent = {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** Whether a message comes from the top frame of our own page; a frame that is already gone is nobody's. */
export function isTrustedSender(event: SenderEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}
