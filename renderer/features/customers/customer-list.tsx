import { plural, t } from '@lingui/core/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { later } from '@renderer/app/later'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSession, useUi } from '@renderer/app/services'
import type { ListRow } from '@renderer/data/customer-list-query'
import { useCustomerList } from '@renderer/data/use-customer-list'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { wholeList } from '@renderer/state/ui-store'
import { useNow } from '@renderer/ui/use-now'
import { Suspense, useMemo } from 'react'
import { useReturn } from './use-return'
import { useLocation } from 'wouter'
import { isNarrowed, startOfDay, toListQuery } from './customer-filters'
import { CustomerTable } from './customer-table'
import { ListSkeleton, NoCustomers, NothingFits } from './list-states'
import type { Ordered } from './table-head'
import { useSelection } from './use-selection'
import classes from './customers-page.module.css'

const MINUTE_MS = 60_000

export const SelectionBar = later(async () => (await import('./selection-bar')).SelectionBar)

type ListProps = {
  /** The customer shown beside the list. */
  readonly shownKey: string | null
  /** Whether a customer can be shown beside the list. */
  readonly hasRoom: boolean
  /** Told of a customer before it is shown. */
  readonly onChoose: (customer: CustomerSummary) => void
}

/** The customers that fit the filters, and what can be done with those that are selected. */
export function CustomerList({ shownKey, hasRoom, onChoose }: ListProps) {
  const { workspace, index } = useSession()
  const { uiStore } = useServices()
  const filter = useUi(({ filters }) => filters[workspace.id] ?? wholeList)
  const today = startOfDay(useNow(MINUTE_MS))
  const query = useMemo(() => toListQuery(filter, today), [filter, today])
  const list = useCustomerList(index, query)
  const selection = useSelection(index, query)
  const returnTo = useReturn(index, query)
  const [, navigate] = useLocation()
  const hasAny = list.state === 'ready' && list.total > 0
  useOffered(
    hasAny ? [{ label: t`Select all`, icon: IconListCheck, keys: 'Ctrl+A', run: () => selection.all() }] : [],
  )
  if (list.state === 'loading' || returnTo === 'unknown') return <ListSkeleton progress={index.progress()} />
  if (list.total === 0) return isNarrowed(filter) ? <NothingFits text={filter.text} /> : <NoCustomers />
  const open = ({ customer }: ListRow) => {
    const { localKey, state } = customer
    onChoose(customer)
    uiStore.getState().leaveAt(workspace.id, localKey)
    navigate(state === 'draft' ? `/customers/${localKey}/edit` : `/customers/${localKey}`)
  }
  const follow = ({ customer }: ListRow) => {
    if (!hasRoom || shownKey === null) return
    onChoose(customer)
    navigate(`/customers/${customer.localKey}`, { replace: true })
  }
  const onOrder: Ordered['onOrder'] = (order, isReversed) =>
    uiStore.getState().setFilter(workspace.id, { ...filter, order, isReversed })
  return (
    <>
      <VisuallyHidden role="status">{foundWords(list.total, isNarrowed(filter))}</VisuallyHidden>
      {list.isPartial && (
        <div className={classes['preparing']} role="status">
          {t`Reading the others… The newest are here already.`}
        </div>
      )}
      <CustomerTable
        list={list}
        selection={selection}
        ordered={{ ...filter, onOrder }}
        shownKey={shownKey}
        returnTo={returnTo}
        onOpen={open}
        onMove={follow}
      />
      <Suspense fallback={null}>{selection.keys.size > 0 && <SelectionBar selection={selection} />}</Suspense>
    </>
  )
}

function foundWords(total: number, isFiltered: boolean): string {
  return isFiltered
    ? plural(total, { one: '# customer found', other: '# customers found' })
    : plural(total, { one: '# customer', other: '# customers' })
}
