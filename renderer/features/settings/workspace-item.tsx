import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSessionState, useUi } from '@renderer/app/services'
import { useOutboxTally } from '@renderer/app/use-outbox-tally'
import { connectivityWords } from '@renderer/ui/connectivity-words'
import { EnvironmentTag } from '@renderer/ui/environment-tag'
import type { Workspace } from '@shared/domain/workspace'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { RemoveDialog } from './remove-dialog'
import classes from './settings-page.module.css'

/** One workspace in the list. */
export function WorkspaceItem({ workspace }: { workspace: Workspace }) {
  const { uiStore } = useServices()
  const isShown = useUi((state) => state.activeWorkspaceId === workspace.id)
  const [isRemoving, setIsRemoving] = useState(false)
  const { id, name, environment } = workspace
  const [, navigate] = useLocation()
  const edit = `/settings/workspaces/${id}`
  const remove = () => setIsRemoving(true)
  const which = { key: id, words: name }
  useOffered([
    { label: t`Edit`, icon: IconPencil, which, run: () => navigate(edit) },
    { label: t`Remove`, icon: IconTrash, which, run: remove },
  ])
  return (
    <li className={classes['item']} aria-label={name}>
      <div className={classes['words']}>
        <div className={classes['line']}>
          <span className={classes['name']}>{name}</span>
          <EnvironmentTag environment={environment} />
          {isShown && <span className={classes['shown']}>{t`on show`}</span>}
        </div>
        <WorkspaceFacts workspace={workspace} />
      </div>
      <div className={classes['buttons']}>
        {!isShown && (
          <Button size="xs" variant="default" onClick={() => uiStore.getState().showWorkspace(id)}>
            {t`Switch`}
          </Button>
        )}
        <Button component={Link} to={edit} size="xs" variant="default">
          {t`Edit`}
        </Button>
        <Button size="xs" variant="default" onClick={remove}>
          {t`Remove`}
        </Button>
      </div>
      <RemoveDialog workspace={workspace} isOpen={isRemoving} onClose={() => setIsRemoving(false)} />
    </li>
  )
}

function WorkspaceFacts({ workspace }: { workspace: Workspace }) {
  const connectivity = useSessionState((state) => state.connectivity[workspace.id])
  const { unsent } = useOutboxTally(workspace.id)
  const isUnreadable = workspace.credentials === 'unreadable'
  return (
    <div className={classes['facts']}>
      <span>
        {workspace.environment === 'practice' ? t`Pretend server on this computer` : workspace.baseUrl}
      </span>
      {workspace.keyHint !== '' && <span>{t`Key …${{ hint: workspace.keyHint }}`}</span>}
      <span className={isUnreadable ? classes['bad'] : undefined}>
        {isUnreadable
          ? t`API key and secret needed again`
          : connectivityWords[connectivity?.state ?? 'checking'].label}
      </span>
      {unsent > 0 && <span>{plural(unsent, { one: '# unsent', other: '# unsent' })}</span>}
    </div>
  )
}
