import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAddressBook, IconList, IconSearchOff } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSession } from '@renderer/app/services'
import { wholeList } from '@renderer/state/ui-store'
import { EmptyState } from '@renderer/ui/empty-state'
import { percentWords } from '@renderer/ui/number-words'
import { RowsSkeleton } from '@renderer/ui/skeletons'
import classes from './customers-page.module.css'

/** The list before it is there; `progress` says how far the customers were read, from 0 to 1. */
export function ListSkeleton({ progress }: { progress: number }) {
  const part = percentWords(progress)
  return (
    <div className={classes['padded']}>
      <RowsSkeleton label={t`Loading customers`}>
        {progress > 0 && progress < 1 && <span>{t`Preparing the search: ${part}`}</span>}
      </RowsSkeleton>
    </div>
  )
}

export function NoCustomers() {
  return (
    <EmptyState icon={IconAddressBook} title={t`No customers yet`}>
      <Trans>
        Choose <b>New customer</b> to write one down: it is saved while you type and needs no network. Those
        that RocketKOR already has come here with <b>Find on server</b>.
      </Trans>
    </EmptyState>
  )
}

export function NothingFits({ text }: { text: string }) {
  const { workspace } = useSession()
  const { uiStore } = useServices()
  const show = () => uiStore.getState().setFilter(workspace.id, wholeList)
  useOffered([{ label: t`Show all customers`, icon: IconList, run: show }])
  const showAll = (
    <Button variant="default" onClick={show}>
      {t`Show all customers`}
    </Button>
  )
  return (
    <EmptyState icon={IconSearchOff} title={nothingWords(text.trim())} action={showAll}>
      {t`Search looks in names, contacts, phone numbers, e-mail addresses and IDs of the customers on this computer. Case, accents and the order of words make no difference.`}
    </EmptyState>
  )
}

function nothingWords(text: string): string {
  return text === '' ? t`No customer fits` : t`No customer fits “${text}”`
}
