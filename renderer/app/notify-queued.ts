import { t } from '@lingui/core/macro'
import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { hideNotice, notifyDone } from '@renderer/ui/notify'
import { onceLeft } from './once-left'

type Queued = { readonly localKey: string; readonly name: string; readonly isHeld: boolean }

/** Says that a customer was queued, for as long as that is so, and what it waits for. */
export async function notifyQueued(
  { index, customers }: Pick<WorkspaceSession, 'index' | 'customers'>,
  queued: Queued,
): Promise<void> {
  const { localKey } = queued
  const over = new AbortController()
  const stop = onceLeft(index, { localKey, states: ['queued', 'sending'] }, () => {
    over.abort()
    forgetQueued(localKey)
  })
  const isPaused = (await customers.standing()).pausedBy !== null
  if (!over.signal.aborted) notifyDone(queuedWords(queued, isPaused), { id: idOf(localKey), onClose: stop })
}

/** Takes the promise to send it away: the agent has put it on hold. */
export function forgetQueued(localKey: string): void {
  hideNotice(idOf(localKey))
}

function queuedWords({ name, isHeld }: Queued, isPaused: boolean): string {
  if (isHeld) return t`Queued: ${name} is on hold. Release it in the outbox to have it sent.`
  return isPaused
    ? t`Queued: ${name} waits, for sending is paused. The outbox says why and resumes it.`
    : t`Queued: ${name} is sent as soon as the server can be reached.`
}

function idOf(localKey: string): string {
  return `queued ${localKey}`
}
