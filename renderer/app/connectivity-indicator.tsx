import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Popover } from '@mantine/core'
import { usePausedBy } from '@renderer/data/use-standing'
import { Ago } from '@renderer/ui/ago'
import { ConnectivityIcon } from '@renderer/ui/connectivity-icon'
import {
  clockSkewWords,
  connectivityAdvice,
  connectivityWords,
  type ConnectivityAction,
} from '@renderer/ui/connectivity-words'
import type { Connectivity } from '@shared/domain/connectivity'
import type { Workspace } from '@shared/domain/workspace'
import { useMemo, useState } from 'react'
import classes from './connectivity-indicator.module.css'
import { ConnectivityActions } from './connectivity-actions'
import { useOffered } from './offered'
import { PracticeSwitch } from './practice-switch'
import { useSessionState, useSlots } from './services'
import { useConnectivityCommands } from './use-connectivity-commands'
import { useSteadyConnectivity } from './use-steady-connectivity'

/** How things stand with the server of a workspace, always in sight, with what it means behind it. */
export function ConnectivityIndicator({ workspace }: { workspace: Workspace }) {
  const known = useSessionState(({ connectivity }) => connectivity[workspace.id])
  const present = useMemo(() => known ?? notYetAsked(workspace.id), [known, workspace.id])
  const connectivity = useSteadyConnectivity(present)
  const [isOpen, setIsOpen] = useState(false)
  const words = connectivityWords[connectivity.state]
  const pausedBy = useWorkspacePausedBy(workspace)
  const { advice, actions } = connectivityAdvice({
    state: connectivity.state,
    environment: workspace.environment,
    pausedBy,
  })
  useOffered(useConnectivityCommands({ workspace, actions, show: () => setIsOpen(true) }))
  return (
    <div role="status" aria-label={t`Connectivity`}>
      <Popover
        width={320}
        position="right-end"
        withArrow
        shadow="md"
        trapFocus
        returnFocus
        opened={isOpen}
        onChange={setIsOpen}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes['button']}
            data-tone={words.tone}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ConnectivityIcon state={connectivity.state} />
            {words.label}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t`Connectivity`}>
          <ConnectivityPanel
            connectivity={connectivity}
            advice={advice}
            actions={actions}
            workspace={workspace}
            onLeave={() => setIsOpen(false)}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

/** Why the outbox of a workspace sends nothing; null while it does, and while it is not open. */
function useWorkspacePausedBy({ id }: Workspace) {
  const slot = useSlots((slots) => slots[id])
  return usePausedBy(slot?.state === 'open' ? slot.session.customers : null)
}

function notYetAsked(workspaceId: string): Connectivity {
  return { workspaceId, state: 'checking', lastContactAt: null, clockSkewMs: 0 }
}

type PanelProps = {
  readonly connectivity: Connectivity
  readonly advice: string
  readonly actions: readonly ConnectivityAction[]
  readonly workspace: Workspace
  readonly onLeave: () => void
}

function ConnectivityPanel({ connectivity, advice, actions, workspace, onLeave }: PanelProps) {
  const { state, lastContactAt, clockSkewMs } = connectivity
  const { label, meaning } = connectivityWords[state]
  const skew = clockSkewWords(clockSkewMs)
  return (
    <div className={classes['panel']}>
      <div className={classes['title']}>
        <ConnectivityIcon state={state} />
        {label}
      </div>
      <p>
        {meaning} {skew}
      </p>
      <p className={classes['advice']}>{advice}</p>
      <div className={classes['foot']}>
        <span>{state !== 'checking' && <LastContact at={lastContactAt} />}</span>
        <span className={classes['actions']}>
          <ConnectivityActions actions={actions} workspace={workspace} onLeave={onLeave} />
        </span>
      </div>
      {workspace.environment === 'practice' && (
        <div className={classes['practice']}>
          <PracticeSwitch workspaceId={workspace.id} />
        </div>
      )}
    </div>
  )
}

function LastContact({ at }: { at: number | null }) {
  if (at === null) return t`Last contact: never so far`
  return (
    <Trans>
      Last contact: <Ago at={at} />
    </Trans>
  )
}
