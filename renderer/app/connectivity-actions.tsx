import { Button } from '@mantine/core'
import { connectivityActionWords, type ConnectivityAction } from '@renderer/ui/connectivity-words'
import type { Workspace } from '@shared/domain/workspace'
import { useState } from 'react'
import { Link } from 'wouter'
import classes from './connectivity-indicator.module.css'
import { askServer, type ServerAction } from './ask-server'
import { useServices } from './services'

type ActionsProps = {
  readonly actions: readonly ConnectivityAction[]
  readonly workspace: Workspace
  readonly onLeave: () => void
}

/** The buttons of a state; the first has the focus. */
export function ConnectivityActions({ actions, workspace, onLeave }: ActionsProps) {
  // By place, so that the button that was pressed keeps the focus when the state it was for has gone.
  return possibleActions(actions, workspace).map((action, place) => {
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

/** Without those that lead nowhere: a practice workspace has nothing that can be edited. */
export function possibleActions(
  actions: readonly ConnectivityAction[],
  { environment }: Workspace,
): ConnectivityAction[] {
  return actions.filter((action) => !(environment === 'practice' && action === 'edit-workspace'))
}

type AskProps = {
  readonly action: ServerAction
  readonly workspaceId: string
  readonly isFirst: boolean
}

function AskServer({ action, workspaceId, isFirst }: AskProps) {
  const services = useServices()
  const [isAsking, setIsAsking] = useState(false)
  const ask = async () => {
    if (isAsking) return
    setIsAsking(true)
    await askServer(services, { action, workspaceId })
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
