import { t } from '@lingui/core/macro'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { notifyFailed } from '@renderer/ui/notify'
import { IconHandStop, IconPlayerPlay, IconSend } from '@tabler/icons-react'
import { afterTry, conflictWords } from './after-try'
import type { Command } from './command'
import { localChangeWords } from './local-change-words'
import { forgetQueued } from './notify-queued'
import { useSession } from './services'

/** Has one entry wait for the agent, or go. */
export function useSending({ localKey, entry }: SoundCustomer) {
  const { customers, sync } = useSession()
  const hold = async () => {
    const held = await afterTry({ customers }, localKey, () => customers.hold(localKey))
    if (held.ok) {
      forgetQueued(localKey)
      return
    }
    const error = await conflictWords(customers, localKey, held.error)
    notifyFailed(t`Not put on hold: ${{ error }}`)
  }
  const send = async () => {
    const isHeld = entry?.heldFor !== undefined
    const released = isHeld ? await customers.release(localKey) : { ok: true as const }
    if (released.ok) sync.wake({ hurry: true })
    else notifyFailed(t`Not released: ${{ error: localChangeWords(released.error) }}`)
  }
  return { hold: () => void hold(), send: () => void send() }
}

/** The same for the palette; an entry that only waits its turn goes with the command that sends all. */
export function sendingCommands(
  { state, entry }: SoundCustomer,
  { hold, send }: ReturnType<typeof useSending>,
  which?: Command['which'],
): Command[] {
  if (state !== 'queued') return []
  switch (entry?.heldFor) {
    case 'agent':
      return [{ label: t`Release`, icon: IconPlayerPlay, which, run: send }]
    case 'undo':
      return [{ label: t`Send now`, icon: IconSend, which, run: send }]
    case undefined:
      return [{ label: t`Hold`, icon: IconHandStop, which, run: hold }]
  }
}
