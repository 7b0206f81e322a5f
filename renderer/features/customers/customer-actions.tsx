import { ActionIcon, Button, Menu } from '@mantine/core'
import { t } from '@lingui/core/macro'
import {
  IconCopy,
  IconDots,
  IconFileExport,
  IconPencil,
  IconRefresh,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import { discardWithUndo } from '@renderer/app/discard-with-undo'
import { duplicateAsDraft } from '@renderer/app/duplicate-customer'
import { useOffered } from '@renderer/app/offered'
import { sendingCommands, useSending } from '@renderer/app/use-sending'
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
import { useSubmit } from './use-submit'

type ActionsProps = { readonly customer: SoundCustomer; readonly name: string }

/** What can be done with a customer in its present state, the main thing first. */
export function CustomerActions({ customer, name }: ActionsProps) {
  const { state } = customer
  if (isEditable(state)) {
    return (
      <>
        <EditOrDiscard customer={customer} name={name} />
        <MoreActions customer={customer} name={name} />
      </>
    )
  }
  if (state === 'synced' || state === 'gone') {
    return (
      <>
        <Refresh customer={customer} />
        <MoreActions customer={customer} name={name} />
      </>
    )
  }
  return (
    <>
      <Duplicate customer={customer} />
      <Export customer={customer} />
    </>
  )
}

/** What is wanted of a customer less often. */
function MoreActions({ customer, name }: ActionsProps) {
  const duplicate = useDuplicate(customer)
  const exportOne = useExport(customer)
  const remove = useRemoveGone(customer, name)
  useOffered([
    ...(duplicate === null ? [] : [{ label: t`Duplicate`, icon: IconCopy, run: duplicate }]),
    { label: t`Export`, icon: IconFileExport, run: exportOne },
    ...(customer.state === 'gone'
      ? [{ label: t`Remove from this computer`, icon: IconTrash, run: remove }]
      : []),
  ])
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t`More actions`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {duplicate !== null && (
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={duplicate}>
            {t`Duplicate`}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconFileExport size={16} />} onClick={exportOne}>
          {t`Export`}
        </Menu.Item>
        {customer.state === 'gone' && (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
            {t`Remove from this computer`}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Export({ customer }: { customer: SoundCustomer }) {
  const exportOne = useExport(customer)
  useOffered([{ label: t`Export`, icon: IconFileExport, run: exportOne }])
  return (
    <Button variant="default" leftSection={<IconFileExport size={16} />} onClick={exportOne}>
      {t`Export`}
    </Button>
  )
}

function Duplicate({ customer }: { customer: SoundCustomer }) {
  const duplicate = useDuplicate(customer)
  useOffered(duplicate === null ? [] : [{ label: t`Duplicate`, icon: IconCopy, run: duplicate }])
  if (duplicate === null) return null
  return (
    <Button variant="default" leftSection={<IconCopy size={16} />} onClick={duplicate}>
      {t`Duplicate`}
    </Button>
  )
}

function useExport({ localKey }: SoundCustomer): () => void {
  const { uiStore } = useServices()
  return () => uiStore.getState().ask({ kind: 'export', localKeys: [localKey] })
}

/** Null when nothing of it is understood well enough to be written again. */
function useDuplicate({ content: { profile } }: SoundCustomer): (() => void) | null {
  const { customers } = useSession()
  const [, navigate] = useLocation()
  if (profile === null) return null
  const duplicate = async () => {
    const to = await duplicateAsDraft(customers, profile, () => crypto.randomUUID())
    if (to !== null) navigate(to)
  }
  return () => void duplicate()
}

function EditOrDiscard({ customer, name }: ActionsProps) {
  const { localKey, state } = customer
  const { customers } = useSession()
  const [, navigate] = useLocation()
  const edit = async () => {
    if (await openForEditing(customers, { localKey, state })) navigate(`/customers/${localKey}/edit`)
  }
  const discard = async () => {
    if (await discardWithUndo(customers, { localKey, name })) navigate('/customers')
  }
  const submit = useSubmit(customer, name)
  const sending = sendingCommands(customer, useSending(customer))
  const isUnsubmitted = state === 'draft' || state === 'refused'
  useOffered([
    { label: t`Edit`, icon: IconPencil, run: () => void edit() },
    ...(isUnsubmitted ? [{ label: t`Submit`, icon: IconSend, run: submit }] : []),
    ...sending,
    { label: t`Discard`, icon: IconTrash, run: () => void discard() },
  ])
  return (
    <>
      <Button leftSection={<IconPencil size={16} />} onClick={() => void edit()}>
        {t`Edit`}
      </Button>
      <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void discard()}>
        {t`Discard`}
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
  useOffered([{ label: t`Refresh`, icon: IconRefresh, run: () => void refresh() }])
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

function useRemoveGone({ localKey }: SoundCustomer, name: string): () => void {
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
  return () => void remove()
}
