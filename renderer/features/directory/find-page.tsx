import { msg, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'

import { IconCloudSearch, IconSearchOff } from '@tabler/icons-react'
import { useServices, useSession, useSessionState, useUi } from '@renderer/app/services'
import { connectivityWords } from '@renderer/ui/connectivity-words'
import { EmptyState } from '@renderer/ui/empty-state'
import { wordsFor } from '@renderer/ui/error-words'
import { liveWords } from '@renderer/ui/live-words'
import { Notice } from '@renderer/ui/notice'
import { Page } from '@renderer/ui/page'
import { RowsSkeleton } from '@renderer/ui/skeletons'
import { useEffect, useState } from 'react'
import { DirectoryCard } from './directory-card'
import { FindForm } from './find-form'
import { HitList } from './hit-list'
import { useFind } from './use-find'
import classes from './find-page.module.css'

const back = liveWords({ to: '/customers', label: msg`Customers` })

/** Looks for customers on the server, and keeps one, some or all of them on this computer. */
export function FindPage() {
  const asked = useUi((state) => (state.asked?.kind === 'find' ? state.asked : null))
  const { found, error, isBusy, find, more } = useFind(asked)
  const returnTo = useFindReturn()
  return (
    <Page title={t`Find on server`} back={back} measure="settings">
      <div className={classes['page']}>
        <DirectoryCard />
        <OfflineNotice />
        {error !== null && (
          <Notice tone="bad" role="alert">
            {wordsFor(error)}
          </Notice>
        )}
        <FindForm
          key={asked?.text}
          isBusy={isBusy}
          isReturn={returnTo !== null && found !== null}
          onFind={(filters) => void find(filters)}
        />
        {isBusy && found === null && <Searching />}
        {found === null && !isBusy && error === null && <NotAsked />}
        {found?.hits.length === 0 && <NobodyFound />}
        {found !== null && found.hits.length > 0 && (
          <HitList found={found} isBusy={isBusy} returnTo={returnTo} onMore={() => void more()} />
        )}
      </div>
    </Page>
  )
}

/** The hit from which the agent comes back, by the server's ID; null when it is from elsewhere. */
function useFindReturn(): string | null {
  const { uiStore } = useServices()
  const [opened] = useState(() => uiStore.getState().find.opened)
  useEffect(() => uiStore.getState().noteFind({ opened: null }), [uiStore])
  return opened?.serverId ?? null
}

function OfflineNotice() {
  const { workspace } = useSession()
  const state = useSessionState(({ connectivity }) => connectivity[workspace.id]?.state ?? 'checking')
  if (state === 'online' || state === 'checking' || state === 'slowed-down') return null
  return (
    <Notice tone="warn" title={connectivityWords[state].label}>
      {t`The server cannot be searched now. Every customer on this computer can still be found and read under Customers.`}
    </Notice>
  )
}

function NotAsked() {
  return (
    <EmptyState icon={IconCloudSearch} title={t`Who are you looking for?`}>
      <Trans>
        Outpost asks the server for customers that are not on this computer yet. <b>Keep</b> those you will
        need: they can then be read without a network.
      </Trans>
    </EmptyState>
  )
}

function NobodyFound() {
  return (
    <EmptyState icon={IconSearchOff} title={t`The server found nobody`}>
      {t`Try fewer words, or part of a name. A phone number may be stored with its country code.`}
    </EmptyState>
  )
}

function Searching() {
  return <RowsSkeleton label={t`Searching on the server`} />
}
