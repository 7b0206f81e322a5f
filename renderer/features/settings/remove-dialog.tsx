import { plural, t } from '@lingui/core/macro'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useServices, useSlots, useUi } from '@renderer/app/services'
import { useOutboxTally } from '@renderer/app/use-outbox-tally'
import { leaveWorkspace } from '@renderer/app/workspaces'
import { Dialog } from '@renderer/ui/dialog'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { Notice } from '@renderer/ui/notice'
import type { Workspace } from '@shared/domain/workspace'
import { useState, type SubmitEvent } from 'react'
import { useLocation } from 'wouter'

type DialogProps = { readonly workspace: Workspace; readonly isOpen: boolean; readonly onClose: () => void }

/** Asks before a workspace leaves this computer; by its name, typed, when unsent work would go with it. */
export function RemoveDialog({ workspace, isOpen, onClose }: DialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t`Remove ${{ name: workspace.name }}`}>
      <RemoveForm workspace={workspace} onClose={onClose} />
    </Dialog>
  )
}

function RemoveForm({ workspace, onClose }: Omit<DialogProps, 'isOpen'>) {
  const services = useServices()
  const [, navigate] = useLocation()
  const { unsent } = useOutboxTally(workspace.id)
  const isOpen = useSlots((slots) => slots[workspace.id]?.state === 'open')
  const isShown = useUi((state) => state.activeWorkspaceId === workspace.id)
  const [confirmation, setConfirmation] = useState('')
  const [problem, setProblem] = useState('')
  const mustConfirm = unsent > 0 || !isOpen

  const remove = async () => {
    if (mustConfirm && confirmation !== workspace.name) {
      setProblem(t`Type the name exactly as it is shown.`)
      return
    }
    const removed = await services.desktop.workspaces.remove({ workspaceId: workspace.id, confirmation })
    if (!removed.ok) {
      setProblem(wordsFor(removed.error))
      return
    }
    onClose()
    notifyDone(t`${{ name: workspace.name }} was removed from this computer.`)
    const erased = await leaveWorkspace(services, workspace.id)
    if (!erased.ok)
      notifyFailed(t`Some of its data is still on this computer: ${{ error: wordsFor(erased.error) }}`)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void remove()
  }
  const look = () => {
    services.uiStore.getState().showWorkspace(workspace.id)
    navigate('/outbox')
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <RemoveWords unsent={unsent} isOpen={isOpen} />
        {mustConfirm && (
          <TextInput
            label={t`Name of the workspace`}
            description={t`Type ${{ name: workspace.name }} to confirm.`}
            value={confirmation}
            error={problem === '' ? null : problem}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setConfirmation(event.currentTarget.value)}
            data-autofocus
          />
        )}
        {!mustConfirm && problem !== '' && <Notice tone="bad">{problem}</Notice>}
        <Group justify="flex-end">
          {unsent > 0 && (
            <Button variant="default" onClick={look}>
              {isShown ? t`Open its outbox` : t`Switch to it`}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t`Cancel`}
          </Button>
          <Button color="red" type="submit">
            {t`Remove`}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function RemoveWords({ unsent, isOpen }: { unsent: number; isOpen: boolean }) {
  if (unsent > 0) {
    return (
      <Notice
        tone="bad"
        title={plural(unsent, { one: '# customer is not sent yet', other: '# customers are not sent yet' })}
      >
        {t`They are only on this computer and would be deleted for good. Send or discard them first if you need them.`}
      </Notice>
    )
  }
  if (!isOpen) {
    return (
      <Notice tone="warn" title={t`This workspace is not open`}>
        {t`Outpost cannot tell whether it holds unsent customers. They would be deleted for good.`}
      </Notice>
    )
  }
  return (
    <Text size="sm">
      {t`Its API key, API secret and the customers cached here are deleted from this computer. The server keeps its customers.`}
    </Text>
  )
}
