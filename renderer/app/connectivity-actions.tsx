import { Button } from '@mantine/core'
import { connectivityActionWords, type ConnectivityAction } from '@renderer/ui/connectivity-words'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import type { Workspace } from '@shared/domain/workspace'
import { useState } from 'react'
import { Link } from 'wouter'
import classes from './connectivity-indicator.module.css'
import { useServices, useSlots } from './services'
import { checkConnectivity } from './workspaces'

type ActionsProps = {
  readonly actions: readonly ConnectivityAction[]
  readonly workspace: Workspace
  readonly onLeave: () => void
}

/** The buttons of a state; the first has the focus. A practice workspace has nothing that can be edited. */
export function ConnectivityActions({ actions, workspace, onLeave }: ActionsProps) {
  const isPractice = workspace.environment === 'practice'
  const offered = actions.filter((action) => !(isPractice && action === 'edit-workspace'))
  // By place, so that the button that was pressed keeps the focus when the state it was for has gone.
  return offered.map((action, place) => {
    const isFirst = place === 0
    return action === 'edit-workspace' ? (
      <Button
        key={place}
        component={Link}
        to={`/settings/workspaces/${workspace.id}`}
        onClick={onLeave}
        {...looks(isFirst)}
      >
        {connectivityActionWords[action]}
      </Button>
    ) : (
      <AskServer key={place} action={action} workspaceId={workspace.id} isFirst={isFirst} />
    )
  })
}

type AskProps = {
  readonly action: Exclude<ConnectivityAction, 'edit-workspace'>
  readonly workspaceId: string
  readonly isFirst: boolean
}

function AskServer({ action, workspaceId, isFirst }: AskProps) {
  const services = useServices()
  const slot = useSlots((slots) => slots[workspaceId])
  const [isAsking, setIsAsking] = useState(false)
  const ask = async () => {
    if (isAsking) return
    setIsAsking(true)
    if (action === 'sign-in') {
      const opened = await services.desktop.connectivity.openSignInPage()
      if (!opened.ok) notifyFailed(wordsFor(opened.error))
      setIsAsking(false)
      return
    }
    if (action === 'resume' && slot?.state === 'open') await slot.session.sync.resume()
    await checkConnectivity(services, workspaceId)
    setIsAsking(false)
  }
  return (
    // Not disabled meanwhile: it would lose the focus, and with it Escape.
    <Button
      aria-busy={isAsking}
      className={classes['ask'] ?? ''}
      onClick={() => void ask()}
      {...looks(isFirst)}
    >
      {connectivityActionWords[action]}
    </Button>
  )
}

function looks(isFirst: boolean) {
  return { size: 'compact-sm', variant: 'default', ...(isFirst && { 'data-autofocus': true }) } as const
}
