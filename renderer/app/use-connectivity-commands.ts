import { t } from '@lingui/core/macro'
import { connectivityActionWords, type ConnectivityAction } from '@renderer/ui/connectivity-words'
import type { Workspace } from '@shared/domain/workspace'
import { IconPlugConnected } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { askServer } from './ask-server'
import type { Command } from './command'
import { possibleActions } from './connectivity-actions'
import { useServices } from './services'

type Given = {
  readonly workspace: Workspace
  readonly actions: readonly ConnectivityAction[]
  /** Shows how things stand with the server. */
  readonly show: () => void
}

/** What the state of the way to the server offers, for the palette. */
export function useConnectivityCommands({ workspace, actions, show }: Given): Command[] {
  const services = useServices()
  const [, navigate] = useLocation()
  const words = t`Connectivity`
  const act = (action: ConnectivityAction) => {
    if (action === 'edit-workspace') navigate(`/settings/workspaces/${workspace.id}`)
    else void askServer(services, { action, workspaceId: workspace.id })
  }
  return [
    { label: words, icon: IconPlugConnected, run: show },
    ...possibleActions(actions, workspace).map((action) => ({
      label: connectivityActionWords[action],
      icon: IconPlugConnected,
      which: { key: 'connectivity', words },
      run: () => act(action),
    })),
  ]
}
