import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { discardWithUndo } from '@renderer/app/discard-with-undo'
import { localChangeWords } from '@renderer/app/local-change-words'
import { forgetQueued } from '@renderer/app/notify-queued'
import { openForEditing } from '@renderer/app/open-for-editing'
import { useSession } from '@renderer/app/services'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { notifyFailed } from '@renderer/ui/notify'
import { isEditable } from '@shared/domain/customer-state'
import { useLocation } from 'wouter'

type ActionsProps = { readonly customer: SoundCustomer; readonly name: string; readonly isPaused: boolean }

/** What can be done with an entry in its present state. */
export function EntryActions({ customer, name, isPaused }: ActionsProps) {
  return (
    <>
      <Sending customer={customer} isPaused={isPaused} />
      {isEditable(customer.state) && <Correcting customer={customer} name={name} />}
    </>
  )
}

function Sending({ customer: { localKey, state, entry }, isPaused }: Omit<ActionsProps, 'name'>) {
  const { customers, sync } = useSession()
  const heldFor = entry?.heldFor
  const hold = async () => {
    const held = await customers.hold(localKey)
    if (held.ok) forgetQueued(localKey)
    else notifyFailed(t`Not put on hold: ${{ error: localChangeWords(held.error) }}`)
  }
  const send = async () => {
    const released = heldFor === undefined ? { ok: true as const } : await customers.release(localKey)
    if (released.ok) sync.wake({ hurry: true })
    else notifyFailed(t`Not released: ${{ error: localChangeWords(released.error) }}`)
  }
  if (state === 'queued' && heldFor === 'agent') {
    return (
      <Button size="xs" onClick={() => void send()}>
        {t`Release`}
      </Button>
    )
  }
  return (
    <>
      {(state === 'queued' || state === 'unclear') && !isPaused && (
        <Button size="xs" variant="default" onClick={() => void send()}>
          {t`Send now`}
        </Button>
      )}
      {state === 'queued' && heldFor === undefined && (
        <Button size="xs" variant="default" onClick={() => void hold()}>
          {t`Hold`}
        </Button>
      )}
    </>
  )
}

function Correcting({ customer: { localKey, state }, name }: Omit<ActionsProps, 'isPaused'>) {
  const { customers } = useSession()
  const [, navigate] = useLocation()
  const edit = async () => {
    if (await openForEditing(customers, { localKey, state })) navigate(`/outbox/${localKey}/edit`)
  }
  return (
    <>
      <Button size="xs" variant={state === 'refused' ? 'filled' : 'default'} onClick={() => void edit()}>
        {t`Edit`}
      </Button>
      <Button size="xs" variant="default" onClick={() => void discardWithUndo(customers, { localKey, name })}>
        {t`Discard`}
      </Button>
    </>
  )
}
