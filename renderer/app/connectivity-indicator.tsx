import { Button, Popover } from '@mantine/core'
import { Ago } from '@renderer/ui/ago'
import { ConnectivityIcon } from '@renderer/ui/connectivity-icon'
import { clockSkewWords, connectivityWords } from '@renderer/ui/connectivity-words'
import type { Connectivity } from '@shared/domain/connectivity'
import type { Workspace } from '@shared/domain/workspace'
import { useState } from 'react'
import classes from './connectivity-indicator.module.css'
import { PracticeSwitch } from './practice-switch'
import { useServices, useSessionState } from './services'
import { checkConnectivity } from './workspaces'

/** How things stand with the server of a workspace, always in sight, with what it means behind it. */
export function ConnectivityIndicator({ workspace }: { workspace: Workspace }) {
  const known = useSessionState(({ connectivity }) => connectivity[workspace.id])
  const connectivity = known ?? {
    workspaceId: workspace.id,
    state: 'checking',
    lastContactAt: null,
    clockSkewMs: 0,
  }
  const words = connectivityWords[connectivity.state]
  return (
    <div role="status" aria-label="Connectivity">
      <Popover width={320} position="right-end" withArrow shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes['button']} data-tone={words.tone}>
            <ConnectivityIcon state={connectivity.state} />
            {words.label}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Connectivity">
          <ConnectivityPanel connectivity={connectivity} isPractice={workspace.environment === 'practice'} />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

type PanelProps = { readonly connectivity: Connectivity; readonly isPractice: boolean }

function ConnectivityPanel({ connectivity, isPractice }: PanelProps) {
  const { state, lastContactAt, clockSkewMs, workspaceId } = connectivity
  const words = connectivityWords[state]
  return (
    <div className={classes['panel']}>
      <div className={classes['title']}>
        <ConnectivityIcon state={state} />
        {words.label}
      </div>
      <p>{words.meaning}</p>
      <p>{words.advice}</p>
      {clockSkewWords(clockSkewMs) !== '' && <p>{clockSkewWords(clockSkewMs)}</p>}
      <div className={classes['foot']}>
        <span>Last contact: {lastContactAt === null ? 'never so far' : <Ago at={lastContactAt} />}</span>
        <CheckNow workspaceId={workspaceId} />
      </div>
      {isPractice && (
        <div className={classes['practice']}>
          <PracticeSwitch workspaceId={workspaceId} />
        </div>
      )}
    </div>
  )
}

function CheckNow({ workspaceId }: { workspaceId: string }) {
  const services = useServices()
  const [isChecking, setIsChecking] = useState(false)
  const check = async () => {
    setIsChecking(true)
    await checkConnectivity(services, workspaceId)
    setIsChecking(false)
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isChecking}
      onClick={() => void check()}
      data-autofocus
    >
      Check now
    </Button>
  )
}
