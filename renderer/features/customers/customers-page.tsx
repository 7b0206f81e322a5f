import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCloudSearch, IconDownload } from '@tabler/icons-react'
import { later } from '@renderer/app/later'
import { useServices, useUi } from '@renderer/app/services'
import { Page } from '@renderer/ui/page'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { Suspense, useRef, useState } from 'react'
import { Link } from 'wouter'
import { CustomerList, SelectionBar } from './customer-list'
import { FilterBar } from './filter-bar'
import { HealedNotice } from './healed-notice'
import { MoreMenu } from './more-menu'
import { PaneHint } from './pane-hint'
import { NewCustomerMenu } from './new-customer-menu'
import classes from './customers-page.module.css'

const CustomerDetailPage = later(async () => (await import('./customer-detail-page')).CustomerDetailPage)
const CustomerPane = later(async () => (await import('./customer-pane')).CustomerPane)
const RetrieveDialog = later(async () => (await import('./retrieve-dialog')).RetrieveDialog)

/** What the list is without at first, in the order in which it is likely to be wanted. */
export const partsBesideList = [CustomerPane, CustomerDetailPage, SelectionBar, RetrieveDialog]

const WIDE = '(min-width: 1280px)'
/** Room enough that the place beside the list is always there. */
const LARGE = '(min-width: 1680px)'

/** All customers of the workspace in one list; one of them beside it where there is room, else in its place. */
export function CustomersPage({ localKey }: { localKey: string | null }) {
  const isWide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<CustomerSummary | null>(null)
  // What the list said of it as it was chosen is on the screen at once, while the rest is read; later it is out of date.
  const known = chosen?.localKey === localKey ? chosen : null
  if (chosen !== known) setChosen(null)
  if (localKey !== null && !isWide)
    return <CustomerDetailPage key={localKey} localKey={localKey} known={known} />
  return <ListPage shownKey={localKey} known={known} hasRoom={isWide} onChoose={setChosen} />
}

type ListPageProps = {
  readonly shownKey: string | null
  readonly known: CustomerSummary | null
  readonly hasRoom: boolean
  readonly onChoose: (customer: CustomerSummary) => void
}

function ListPage({ shownKey, known, hasRoom, onChoose }: ListPageProps) {
  const { uiStore } = useServices()
  const { ask } = uiStore.getState()
  const isLarge = useMediaQuery(LARGE, false, { getInitialValueInEffect: false })
  const isRetrieving = useUi(({ asked }) => asked?.kind === 'retrieve')
  const list = useRef<HTMLDivElement>(null)
  const intoList = () => list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
  const actions = (
    <>
      <Button
        component={Link}
        to="/customers/find"
        variant="default"
        leftSection={<IconCloudSearch size={16} aria-hidden />}
      >
        {t`Find on server`}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        onClick={() => ask({ kind: 'retrieve' })}
      >
        {t`Retrieve by ID`}
      </Button>
      <MoreMenu />
      <NewCustomerMenu />
    </>
  )
  return (
    <Page title={t`Customers`} actions={actions} isFixed>
      <HealedNotice />
      <FilterBar onIntoList={intoList} />
      <div className={classes['columns']}>
        <div className={classes['list']} ref={list}>
          <CustomerList shownKey={shownKey} hasRoom={hasRoom} onChoose={onChoose} />
        </div>
        <Suspense fallback={null}>
          {shownKey !== null && (
            <CustomerPane key={shownKey} localKey={shownKey} known={known} onLeave={intoList} />
          )}
        </Suspense>
        {shownKey === null && isLarge && <PaneHint />}
      </div>
      <Suspense fallback={null}>
        <RetrieveDialog isOpen={isRetrieving} onClose={() => ask(null)} />
      </Suspense>
    </Page>
  )
}
