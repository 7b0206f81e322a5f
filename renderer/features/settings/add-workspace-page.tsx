import { t } from '@lingui/core/macro'
import { useServices, useUi } from '@renderer/app/services'
import { joinWorkspace } from '@renderer/app/workspaces'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone } from '@renderer/ui/notify'
import { Page } from '@renderer/ui/page'
import { useLocation } from 'wouter'
import { WorkspaceForm } from './workspace-form'
import type { WorkspaceDraft } from './workspace-draft'

const start: WorkspaceDraft = { name: '', environment: 'sandbox', baseUrl: '', apiKey: '', apiSecret: '' }

/** Connects a Service Account; also the second way in at the first start. */
export function AddWorkspacePage() {
  const services = useServices()
  const [, navigate] = useLocation()
  const isFirst = useUi((state) => state.activeWorkspaceId === null)
  const back = isFirst ? { to: '/', label: t`Welcome` } : { to: '/settings', label: t`Settings` }

  const add = async (draft: WorkspaceDraft): Promise<string> => {
    const { name, baseUrl, apiKey, apiSecret } = draft
    const environment = draft.environment === 'production' ? 'production' : 'sandbox'
    const added = await services.desktop.workspaces.add({ name, environment, baseUrl, apiKey, apiSecret })
    if (!added.ok) return wordsFor(added.error)
    joinWorkspace(services, added.value)
    notifyDone(t`${{ name: added.value.name }} was added and is on show now.`)
    navigate('/customers')
    return ''
  }

  return (
    <Page title={t`Add workspace`} back={back} measure="form">
      <WorkspaceForm
        start={start}
        edited={null}
        saveLabel={t`Add workspace`}
        onSave={add}
        onCancel={() => navigate(back.to)}
      />
    </Page>
  )
}
