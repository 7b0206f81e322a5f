import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { discardWithUndo } from '@renderer/app/discard-with-undo'
import { useOffered } from '@renderer/app/offered'
import { openForEditing } from '@renderer/app/open-for-editing'
import { useSession } from '@renderer/app/services'
import { sendingCommands, useSending } from '@renderer/app/use-sending'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { isEditable } from '@shared/domain/customer-state'
import { useLocation } from 'wouter'

type ActionsProps = { readonly customer: SoundCustomer; readonly name: string; readonly isPaused: boolean }

/** What can be done with an entry in its present state. */
export function EntryActions({ customer, name, isPaused }: ActionsProps) {
  return (
    <>
      <Sending customer={customer} name={name} isPaused={isPaused} />
      {isEditable(customer.state) && <Correcting customer={customer} name={name} />}
    </>
  )
}

function Sending({ customer, name, isPaused }: ActionsProps) {
  const { localKey, state, entry } = customer
  const sending = useSending(customer)
  const { hold, send } = sending
  useOffered(sendingCommands(customer, sending, { key: localKey, words: name }))
  const heldFor = entry?.heldFor
  if (state === 'queued' && heldFor === 'agent') {
    return (
      <Button size="xs" onClick={send}>
        {t`Release`}
      </Button>
    )
  }
  return (
    <>
      {(state === 'queued' || state === 'unclear') && !isPaused && (
        <Button size="xs" variant="default" onClick={send}>
          {t`Send now`}
        </Button>
      )}
      {state === 'queued' && heldFor === undefined && (
        <Button size="xs" variant="default" onClick={hold}>
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
  const discard = () => void discardWithUndo(customers, { localKey, name })
  const which = { key: localKey, words: name }
  useOffered([
    { label: t`Edit`, icon: IconPencil, which, run: () => void edit() },
    { label: t`Discard`, icon: IconTrash, which, run: discard },
  ])
  return (
    <>
      <Button size="xs" variant={state === 'refused' ? 'filled' : 'default'} onClick={() => void edit()}>
        {t`Edit`}
      </Button>
      <Button size="xs" variant="default" onClick={discard}>
        {t`Discard`}
      </Button>
    </>
  )
}
