import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconPlus, IconSchool } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSessionState } from '@renderer/app/services'
import { joinWorkspace } from '@renderer/app/workspaces'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { Page } from '@renderer/ui/page'
import { useIsPainted } from '@renderer/ui/use-is-painted'
import { Link } from 'wouter'
import { Appearance } from './appearance'
import { BackgroundSettings } from './background'
import { Diagnostics } from './diagnostics'
import { LanguageSetting } from './language'
import { PracticeServer } from './practice-server'
import { Security } from './security'
import { WorkspaceItem } from './workspace-item'
import classes from './settings-page.module.css'

/** Workspaces, security, appearance, diagnostics. */
export function SettingsPage() {
  const isPainted = useIsPainted()
  return (
    <Page title={t`Settings`} measure="settings">
      <div className={classes['sections']}>
        <Workspaces />
        <PracticeServer />
        <Security />
        {isPainted && <BelowFirstSight />}
      </div>
    </Page>
  )
}

function BelowFirstSight() {
  return (
    <>
      <BackgroundSettings />
      <LanguageSetting />
      <Appearance />
      <Diagnostics />
    </>
  )
}

function Workspaces() {
  const services = useServices()
  const workspaces = useSessionState((state) => state.workspaces)
  const addPractice = async () => {
    const added = await services.desktop.workspaces.addPractice()
    if (!added.ok) {
      notifyFailed(wordsFor(added.error))
      return
    }
    joinWorkspace(services, added.value)
    notifyDone(t`${{ name: added.value.name }} was added and is on show now.`)
  }
  useOffered([{ label: t`Add practice workspace`, icon: IconSchool, run: () => void addPractice() }])
  return (
    <section aria-labelledby="workspaces">
      <div className={classes['head']}>
        <h2 id="workspaces">{t`Workspaces`}</h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconSchool size={15} />}
          onClick={() => void addPractice()}
        >
          {t`Add practice workspace`}
        </Button>
        <Button component={Link} to="/settings/workspaces/new" size="xs" leftSection={<IconPlus size={15} />}>
          {t`Add workspace`}
        </Button>
      </div>
      <ul className={classes['list']} aria-label={t`Workspaces`}>
        {workspaces.map((workspace) => (
          <WorkspaceItem key={workspace.id} workspace={workspace} />
        ))}
      </ul>
    </section>
  )
}
