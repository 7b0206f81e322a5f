import { msg, t } from '@lingui/core/macro'
import { IconFolderOff } from '@tabler/icons-react'
import { useServices, useSessionState } from '@renderer/app/services'
import { updateWorkspace } from '@renderer/app/workspaces'
import { EmptyState } from '@renderer/ui/empty-state'
import { EnvironmentTag } from '@renderer/ui/environment-tag'
import { wordsFor } from '@renderer/ui/error-words'
import { liveWords } from '@renderer/ui/live-words'
import { notifyDone } from '@renderer/ui/notify'
import { Notice } from '@renderer/ui/notice'
import { Page } from '@renderer/ui/page'
import type { Workspace } from '@shared/domain/workspace'
import { useLocation } from 'wouter'
import { toEditInput } from './to-edit-input'
import { WorkspaceForm } from './workspace-form'
import type { WorkspaceDraft } from './workspace-draft'
import classes from './settings-page.module.css'

const back = liveWords({ to: '/settings', label: msg`Settings` })

/** Changes the name, address or credentials of a workspace. */
export function EditWorkspacePage({ workspaceId }: { workspaceId: string }) {
  const workspace = useSessionState(({ workspaces }) => workspaces.find(({ id }) => id === workspaceId))
  if (workspace !== undefined) return <EditWorkspace workspace={workspace} />
  return (
    <Page title={t`No such workspace`} back={back}>
      <EmptyState icon={IconFolderOff} title={t`This workspace is not on this computer`}>
        {t`It was removed. Go back to Settings to see those that are there.`}
      </EmptyState>
    </Page>
  )
}

function EditWorkspace({ workspace }: { workspace: Workspace }) {
  const services = useServices()
  const [, navigate] = useLocation()
  const { name, environment, baseUrl } = workspace

  const save = async (draft: WorkspaceDraft): Promise<string> => {
    const edited = await services.desktop.workspaces.edit(toEditInput(workspace, draft))
    if (!edited.ok) return wordsFor(edited.error)
    updateWorkspace(services, edited.value)
    notifyDone(t`${{ name: edited.value.name }} was saved.`)
    navigate('/settings')
    return ''
  }

  return (
    <Page title={name} mark={<EnvironmentTag environment={environment} />} back={back} measure="form">
      {workspace.credentials === 'unreadable' && (
        <div className={classes['above']}>
          <Notice tone="bad" title={t`API key and API secret are needed again`}>
            {t`This computer can no longer open the stored ones. Drafts and outbox are untouched.`}
          </Notice>
        </div>
      )}
      <WorkspaceForm
        start={{ name, environment, baseUrl, apiKey: '', apiSecret: '' }}
        edited={{ workspaceId: workspace.id, baseUrl }}
        saveLabel={t`Save`}
        onSave={save}
        onCancel={() => navigate('/settings')}
      />
    </Page>
  )
}
