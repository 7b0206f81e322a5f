import { msg, t } from '@lingui/core/macro'
import { IconUserOff } from '@tabler/icons-react'
import { Skeleton } from '@mantine/core'
import { useServices, useSession, useUi } from '@renderer/app/services'
import { useKeys } from '@renderer/app/use-keys'
import { useCustomer } from '@renderer/data/use-customer'
import type { Customer, CustomerSummary } from '@renderer/data/workspace-session'
import { EmptyState } from '@renderer/ui/empty-state'
import { wordsFor } from '@renderer/ui/error-words'
import { liveWords } from '@renderer/ui/live-words'
import { Notice } from '@renderer/ui/notice'
import { Page } from '@renderer/ui/page'
import { FactsSkeleton } from '@renderer/ui/skeletons'
import { StateTag } from '@renderer/ui/state-tag'
import { useLocation } from 'wouter'
import { CustomerActions } from './customer-actions'
import { CustomerFacts } from './customer-facts'
import { headOf, headWhileReading, type CustomerHead } from './customer-head'
import { StateNotice } from './state-notice'
import classes from './customer-detail-page.module.css'

const toList = liveWords({ to: '/customers', label: msg`Customers` })
const toFind = liveWords({ to: '/customers/find', label: msg`Find on server` })
type Back = typeof toList

/** The way back of this customer: to the search on the server it was opened from, else to the list. */
function useBack(localKey: string): Back {
  return useUi(({ find }) => (find.opened?.localKey === localKey ? toFind : toList))
}

type DetailProps = {
  readonly localKey: string
  /** What the list says of it; null when it was not opened from there. */
  readonly known: CustomerSummary | null
}

/** Everything this computer knows of one customer; works the same offline. Escape leads back to where it was opened. */
export function CustomerDetailPage({ localKey, known }: DetailProps) {
  const { customers, workspace } = useSession()
  const { uiStore } = useServices()
  const [, navigate] = useLocation()
  const customer = useCustomer(customers, localKey)
  const back = useBack(localKey)
  useKeys({
    Escape() {
      if (back === toList) uiStore.getState().leaveAt(workspace.id, localKey)
      navigate(back.to)
    },
  })
  if (customer.state === 'loading') return <DetailSkeleton head={headWhileReading(known)} back={back} />
  if (customer.value === undefined) return <Unknown back={back} />
  return <Known customer={customer.value} back={back} />
}

function Known({ customer, back }: { customer: Customer; back: Back }) {
  const { title, standing } = headOf(customer)
  if (customer.damage !== null) {
    return (
      <Page title={title} back={back}>
        <div className={classes['wide']}>
          <Notice tone="bad" title={t`This record cannot be read`}>
            {wordsFor({ code: customer.damage })}
          </Notice>
        </div>
      </Page>
    )
  }
  return (
    <Page
      title={title}
      mark={standing && <StateTag {...standing} />}
      back={back}
      actions={<CustomerActions customer={customer} name={title} />}
    >
      <div className={classes['wide']}>
        <StateNotice customer={customer} />
      </div>
      <div className={classes['facts']}>
        <CustomerFacts customer={customer} />
      </div>
    </Page>
  )
}

function Unknown({ back }: { back: Back }) {
  return (
    <Page title={t`No such customer`} back={back}>
      <EmptyState icon={IconUserOff} title={t`This customer is not on this computer`}>
        {t`It was discarded or removed, or it belongs to another workspace. Go back to the list, or fetch it again with Retrieve by ID.`}
      </EmptyState>
    </Page>
  )
}

function DetailSkeleton({ head, back }: { head: CustomerHead | null; back: Back }) {
  return (
    <Page
      title={head === null ? <Skeleton height={18} width={220} my={4} /> : head.title}
      mark={head?.standing && <StateTag {...head.standing} />}
      back={back}
    >
      <FactsSkeleton label={t`Loading the customer`} />
    </Page>
  )
}
