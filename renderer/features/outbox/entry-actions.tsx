import { Button } from '@mantine/core'
import { discardWithUndo } from '@renderer/app/discard-with-undo'
import { openForEditing } from '@renderer/app/open-for-editing'
import { useSession } from '@renderer/app/services'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { isEditable } from '@shared/domain/customer-state'
import { useLocation } from 'wouter'

/** What can be done with an entry in its present state. */
export function EntryActions({ customer, name }: { customer: SoundCustomer; name: string }) {
  const { customers, sync } = useSession()
  const [, navigate] = useLocation()
  const { localKey, state } = customer
  const edit = async () => {
    if (await openForEditing(customers, { localKey, state })) navigate(`/customers/${localKey}/edit`)
  }
  const canSend = state === 'queued' || state === 'unclear'
  return (
    <>
      {canSend && (
        <Button size="xs" variant="default" onClick={() => sync.wake({ hurry: true })}>
          Send now
        </Button>
      )}
      {isEditable(state) && (
        <>
          <Button size="xs" variant={state === 'refused' ? 'filled' : 'default'} onClick={() => void edit()}>
            Edit
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => void discardWithUndo(customers, { localKey, name })}
          >
            Discard
          </Button>
        </>
      )}
    </>
  )
}
