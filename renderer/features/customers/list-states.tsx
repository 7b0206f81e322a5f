import { Button, Skeleton, Stack } from '@mantine/core'
import { IconAddressBook, IconSearchOff } from '@tabler/icons-react'
import { useServices, useSession } from '@renderer/app/services'
import { wholeList } from '@renderer/state/ui-store'
import { EmptyState } from '@renderer/ui/empty-state'
import classes from './customers-page.module.css'

/** The list before it is there; `progress` says how far the customers were read, from 0 to 1. */
export function ListSkeleton({ progress }: { progress: number }) {
  return (
    <Stack gap={18} className={classes['padded'] ?? ''} role="status" aria-label="Loading customers">
      {progress > 0 && progress < 1 && <span>Preparing the search: {Math.round(progress * 100)} %</span>}
      {[92, 78, 85, 70, 88, 64].map((width) => (
        <Skeleton key={width} height={20} width={`${width}%`} />
      ))}
    </Stack>
  )
}

export function NoCustomers() {
  return (
    <EmptyState icon={IconAddressBook} title="No customers yet">
      Choose <b>New customer</b> to write one down: it is saved while you type and needs no network. Those
      that RocketKOR already has come here with <b>Find on server</b>.
    </EmptyState>
  )
}

export function NothingFits({ text }: { text: string }) {
  const { workspace } = useSession()
  const { uiStore } = useServices()
  const showAll = (
    <Button variant="default" onClick={() => uiStore.getState().setFilter(workspace.id, wholeList)}>
      Show all customers
    </Button>
  )
  return (
    <EmptyState icon={IconSearchOff} title={nothingWords(text.trim())} action={showAll}>
      Search looks in names, contacts, phone numbers, e-mail addresses and IDs of the customers on this
      computer. Case, accents and the order of words make no difference.
    </EmptyState>
  )
}

function nothingWords(text: string): string {
  return text === '' ? 'No customer fits' : `No customer fits “${text}”`
}
