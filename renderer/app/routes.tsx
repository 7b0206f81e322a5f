import { msg } from '@lingui/core/macro'
import { CustomersPage, partsBesideList } from '@renderer/features/customers/customers-page'
import { liveWords } from '@renderer/ui/live-words'
import { Suspense, type ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { later } from './later'
import { Resume } from './resume'
import { SessionContext, useServices, useSessionState, useSlots, useUi } from './services'
import { Shell } from './shell'
import { Starting, WorkspaceFailed } from './start-page'

// Not on the screen at first, so not part of the first load.
const CustomerFormPage = later(
  async () => (await import('@renderer/features/customer-form/customer-form-page')).CustomerFormPage,
)
const OutboxPage = later(async () => (await import('@renderer/features/outbox/outbox-page')).OutboxPage)
const WelcomePage = later(async () => (await import('@renderer/features/welcome/welcome-page')).WelcomePage)

// Seldom needed.
const SettingsPage = later(
  async () => (await import('@renderer/features/settings/settings-page')).SettingsPage,
)
const AddWorkspacePage = later(
  async () => (await import('@renderer/features/settings/add-workspace-page')).AddWorkspacePage,
)
const EditWorkspacePage = later(
  async () => (await import('@renderer/features/settings/edit-workspace-page')).EditWorkspacePage,
)

const CommandPalette = later(async () => (await import('./palette/command-palette')).CommandPalette)
const ExportDialog = later(async () => (await import('@renderer/features/export/export-dialog')).ExportDialog)
const FindPage = later(async () => (await import('@renderer/features/directory/find-page')).FindPage)

const ImportPage = later(async () => (await import('@renderer/features/import/import-page')).ImportPage)

/** Where an agent goes from the list, maybe with the first key: read as soon as the window has nothing else to do. */
export const nextParts = [CustomerFormPage, ...partsBesideList, OutboxPage]

/** All the rest that is read when it is first shown, in the order in which it is likely to be. */
export const laterParts = [
  CommandPalette,
  ExportDialog,
  SettingsPage,
  FindPage,
  ImportPage,
  AddWorkspacePage,
  EditWorkspacePage,
]

/** Which page is shown at which place. */
export function Routes() {
  const activeId = useUi((state) => state.activeWorkspaceId)
  const active = useSessionState(({ workspaces }) => workspaces.find(({ id }) => id === activeId))
  if (active === undefined) return <FirstStart />
  return (
    <Shell workspace={active}>
      <Suspense fallback={null}>
        <CommandPalette workspace={active} />
      </Suspense>
      <Suspense fallback={<Starting />}>
        <Switch>
          <Route path="/settings/workspaces/new">
            <AddWorkspacePage />
          </Route>
          <Route path="/settings/workspaces/:workspaceId">
            {({ workspaceId }) => <EditWorkspacePage key={workspaceId} workspaceId={workspaceId} />}
          </Route>
          <Route path="/settings">
            <SettingsPage />
          </Route>
          <Route>
            <InWorkspace key={active.id} workspaceId={active.id}>
              <WorkspaceRoutes />
              <Suspense fallback={null}>
                <ExportDialog />
              </Suspense>
            </InWorkspace>
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  )
}

function FirstStart() {
  return (
    <Suspense fallback={<Starting />}>
      <Switch>
        <Route path="/settings/workspaces/new">
          <AddWorkspacePage />
        </Route>
        <Route>
          <WelcomePage />
        </Route>
      </Switch>
    </Suspense>
  )
}

const toOutbox = liveWords({ to: '/outbox', label: msg`Outbox` })

function WorkspaceRoutes() {
  return (
    <Switch>
      <Route path="/customers/find">
        <FindPage />
      </Route>
      <Route path="/customers/import">
        <ImportPage />
      </Route>
      <Route path="/customers/:localKey?">
        {({ localKey }) => <CustomersPage localKey={localKey ?? null} />}
      </Route>
      <Route path="/customers/:localKey/edit">
        {({ localKey }) => <CustomerFormPage key={localKey} localKey={localKey} newType={null} />}
      </Route>
      <Route path="/new/business/:localKey">
        {({ localKey }) => <CustomerFormPage key={localKey} localKey={localKey} newType="BUSINESS" />}
      </Route>
      <Route path="/new/individual/:localKey">
        {({ localKey }) => <CustomerFormPage key={localKey} localKey={localKey} newType="INDIVIDUAL" />}
      </Route>
      <Route path="/outbox/:localKey/edit">
        {({ localKey }) => (
          <CustomerFormPage key={localKey} localKey={localKey} newType={null} back={toOutbox} />
        )}
      </Route>
      <Route path="/outbox">
        <OutboxPage />
      </Route>
      <Route path="/">
        <Resume />
      </Route>
      <Route>
        <Redirect to="/customers" replace />
      </Route>
    </Switch>
  )
}

function InWorkspace({ workspaceId, children }: { workspaceId: string; children: ReactNode }) {
  const slot = useSlots((slots) => slots[workspaceId])
  const { sessions } = useServices()
  if (slot === undefined || slot.state === 'opening') return <Starting />
  if (slot.state === 'failed') {
    return <WorkspaceFailed error={slot.error} onRetry={() => void sessions.open(workspaceId)} />
  }
  return <SessionContext value={slot.session}>{children}</SessionContext>
}
