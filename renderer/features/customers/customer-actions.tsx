import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconCopy, IconFileExport, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import { discardWithUndo } from '@renderer/app/discard-with-undo'
import { duplicateAsDraft } from '@renderer/app/duplicate-customer'
import { openForEditing } from '@renderer/app/open-for-editing'
import { localChangeWords } from '@renderer/app/local-change-words'
import { useServices, useSession } from '@renderer/app/services'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { isEditable } from '@shared/domain/customer-state'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { refreshCustomer } from './refresh-customer'

type ActionsProps = { readonly customer: SoundCustomer; readonly name: string }

/** What can be done with a customer in its present state. */
export function CustomerActions({ customer, name }: ActionsProps) {
  return (
    <>
      <Export localKey={customer.localKey} />
      <Duplicate customer={customer} />
      <StateActions customer={customer} name={name} />
    </>
  )
}

function StateActions({ customer, name }: ActionsProps) {
  const { state } = customer
  if (isEditable(state)) return <EditOrDiscard customer={customer} name={name} />
  if (state === 'synced') return <Refresh customer={customer} />
  if (state !== 'gone') return null
  return (
    <>
      <Refresh customer={customer} />
      <RemoveGone customer={customer} name={name} />
    </>
  )
}

function Export({ localKey }: { localKey: string }) {
  const { uiStore } = useServices()
  return (
    <Button
      variant="default"
      leftSection={<IconFileExport size={16} />}
      onClick={() => uiStore.getState().ask({ kind: 'export', localKeys: [localKey] })}
    >
      {t`Export`}
    </Button>
  )
}

function Duplicate({ customer: { content } }: { customer: SoundCustomer }) {
  const { customers } = useSession()
  const [, navigate] = useLocation()
  const { profile } = content
  if (profile === null) return null
  const duplicate = async () => {
    const to = await duplicateAsDraft(customers, profile, () => crypto.randomUUID())
    if (to !== null) navigate(to)
  }
  return (
    <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => void duplicate()}>
      {t`Duplicate`}
    </Button>
  )
}

function EditOrDiscard({ customer: { localKey, state }, name }: ActionsProps) {
  const { customers } = useSession()
  const [, navigate] = useLocation()
  const edit = async () => {
    if (await openForEditing(customers, { localKey, state })) navigate(`/customers/${localKey}/edit`)
  }
  const discard = async () => {
    if (await discardWithUndo(customers, { localKey, name })) navigate('/customers')
  }
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void discard()}>
        {t`Discard`}
      </Button>
      <Button leftSection={<IconPencil size={16} />} onClick={() => void edit()}>
        {t`Edit`}
      </Button>
    </>
  )
}

function Refresh({ customer: { localKey, serverId } }: { customer: SoundCustomer }) {
  const { desktop } = useServices()
  const { customers, workspace } = useSession()
  const [isBusy, setIsBusy] = useState(false)
  const refresh = async () => {
    setIsBusy(true)
    const outcome = await refreshCustomer(
      { desktop, customers },
      { workspaceId: workspace.id, localKey, serverId },
    )
    setIsBusy(false)
    if (!outcome.ok) {
      notifyFailed(t`Not refreshed: ${{ error: wordsFor(outcome.error) }}`)
      return
    }
    notifyDone(
      outcome.value === 'gone' ? t`The server no longer knows this customer.` : t`Refreshed from the server.`,
    )
  }
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} />}
      loading={isBusy}
      onClick={() => void refresh()}
    >
      {t`Refresh`}
    </Button>
  )
}

function RemoveGone({ customer: { localKey }, name }: ActionsProps) {
  const { customers } = useSession()
  const [, navigate] = useLocation()
  const remove = async () => {
    const removed = await customers.removeGone(localKey)
    if (!removed.ok) {
      notifyFailed(t`Not removed: ${{ error: localChangeWords(removed.error) }}`)
      return
    }
    notifyDone(t`${name} was removed from this computer.`)
    navigate('/customers')
  }
  return (
    <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
      {t`Remove from this computer`}
    </Button>
  )
}
