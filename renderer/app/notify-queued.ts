import { t } from '@lingui/core/macro'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import { hideNotice, notifyDone } from '@renderer/ui/notify'
import { onceLeft } from './once-left'

type Queued = { readonly localKey: string; readonly name: string; readonly isHeld: boolean }

/** Says that a customer was queued, for as long as that is so. */
export function notifyQueued(index: CustomerIndex, { localKey, name, isHeld }: Queued): void {
  const words = isHeld
    ? t`Queued: ${name} is on hold. Release it in the outbox to have it sent.`
    : t`Queued: ${name} is sent as soon as the server can be reached.`
  const stop = onceLeft(index, { localKey, states: ['queued', 'sending'] }, () => forgetQueued(localKey))
  notifyDone(words, { id: idOf(localKey), onClose: stop })
}

/** Takes the promise to send it away: the agent has put it on hold. */
export function forgetQueued(localKey: string): void {
  hideNotice(idOf(localKey))
}

function idOf(localKey: string): string {
  return `queued ${localKey}`
}
