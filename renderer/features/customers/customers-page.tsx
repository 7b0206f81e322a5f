import { Button, Skeleton, Stack } from '@mantine/core'
import { IconAddressBook, IconDownload, IconSearchOff } from '@tabler/icons-react'
import { useServices, useSession, useUi } from '@renderer/app/services'
import { useCustomerList } from '@renderer/data/use-customer-list'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { wholeList } from '@renderer/state/ui-store'
import { EmptyState } from '@renderer/ui/empty-state'
import { Page } from '@renderer/ui/page'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { CustomerTable } from './customer-table'
import { FilterBar } from './filter-bar'
import { HealedNotice } from './healed-notice'
import { NewCustomerMenu } from './new-customer-menu'
import { RetrieveDialog } from './retrieve-dialog'

/** All customers of the workspace in one list. */
export function CustomersPage() {
  const [isRetrieving, setIsRetrieving] = useState(false)
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        onClick={() => setIsRetrieving(true)}
      >
        Retrieve by ID
      </Button>
      <NewCustomerMenu />
    </>
  )
  return (
    <Page title="Customers" actions={actions} isFixed>
      <HealedNotice />
      <FilterBar />
      <CustomerList />
      <RetrieveDialog isOpen={isRetrieving} onClose={() => setIsRetrieving(false)} />
    </Page>
  )
}

function CustomerList() {
  const { workspace, index } = useSession()
  const filter = useUi(({ filters }) => filters[workspace.id] ?? wholeList)
  const list = useCustomerList(index, filter)
  const [, navigate] = useLocation()
  if (list.state === 'loading') return <ListSkeleton />
  if (list.value.length === 0) return index.all().length === 0 ? <NoCustomers /> : <NothingFits />
  const open = ({ localKey, state }: CustomerSummary) =>
    navigate(state === 'draft' ? `/customers/${localKey}/edit` : `/customers/${localKey}`)
  return <CustomerTable customers={list.value} onOpen={open} />
}

function ListSkeleton() {
  return (
    <Stack gap={18} pt={12} role="status" aria-label="Loading customers">
      {[92, 78, 85, 70, 88, 64].map((width) => (
        <Skeleton key={width} height={20} width={`${width}%`} />
      ))}
    </Stack>
  )
}

function NoCustomers() {
  return (
    <EmptyState icon={IconAddressBook} title="No customers yet">
      Choose <b>New customer</b> to write one down: it is saved while you type and needs no network. Or fetch
      one that RocketKOR already has with <b>Retrieve by ID</b>.
    </EmptyState>
  )
}

function NothingFits() {
  const { workspace } = useSession()
  const { uiStore } = useServices()
  const showAll = (
    <Button variant="default" onClick={() => uiStore.getState().setFilter(workspace.id, wholeList)}>
      Show all customers
    </Button>
  )
  return (
    <EmptyState icon={IconSearchOff} title="No customer fits" action={showAll}>
      Search looks in names, phone numbers, e-mail addresses and IDs of the customers on this computer.
    </EmptyState>
  )
}
