import { t } from '@lingui/core/macro'
import { CloseButton, Skeleton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useSession } from '@renderer/app/services'
import { useCustomer } from '@renderer/data/use-customer'
import type { Customer, CustomerSummary } from '@renderer/data/workspace-session'
import { wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import { FactsSkeleton } from '@renderer/ui/skeletons'
import { StateTag } from '@renderer/ui/state-tag'
import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { CustomerActions } from './customer-actions'
import { CustomerFacts } from './customer-facts'
import { headOf, headWhileReading } from './customer-head'
import { customerName } from './customer-name'
import { StateNotice } from './state-notice'
import classes from './customers-page.module.css'

type PaneProps = {
  readonly localKey: string
  /** What the list says of it; null when it was not opened from there. */
  readonly known: CustomerSummary | null
  /** The agent closed it, and goes on in the list. */
  readonly onLeave: () => void
}

/** One customer beside the list; Escape closes it. */
export function CustomerPane({ localKey, known, onLeave }: PaneProps) {
  const { customers } = useSession()
  const customer = useCustomer(customers, localKey)
  const [, navigate] = useLocation()
  const titleId = useId()
  const close = () => {
    navigate('/customers')
    onLeave()
  }
  const head = customer.state === 'loading' ? headWhileReading(known) : headOf(customer.value)
  const which = { key: localKey, words: head?.title ?? '' }
  useOffered([{ label: t`Close`, icon: IconX, which, run: close }])
  return (
    <aside
      className={classes['pane']}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // In an open menu it closes that, which stands elsewhere in the page.
        if (event.key === 'Escape' && isWithin(event)) close()
      }}
    >
      <div className={classes['paneHead']}>
        <div className={classes['paneTitle']}>
          <h2 id={titleId}>{head === null ? <Skeleton height={16} width={180} mt={3} /> : head.title}</h2>
          {head?.standing && <StateTag {...head.standing} />}
          <CloseButton size="sm" aria-label={t`Close`} onClick={close} />
        </div>
        <div className={classes['paneActions']} data-loading={customer.state === 'loading' || undefined}>
          {customer.state === 'ready' && customer.value?.damage === null && (
            <CustomerActions customer={customer.value} name={customerName(customer.value)} />
          )}
        </div>
      </div>
      <div className={classes['paneBody']} tabIndex={0}>
        {customer.state === 'loading' ? (
          <FactsSkeleton label={t`Loading the customer`} />
        ) : (
          <PaneBody customer={customer.value} />
        )}
      </div>
    </aside>
  )
}

function isWithin({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof Node && currentTarget.contains(target)
}

function PaneBody({ customer }: { customer: Customer | undefined }): ReactNode {
  if (customer === undefined)
    return t`It was discarded or removed, or it belongs to another workspace. Choose another in the list.`
  if (customer.damage !== null) {
    return (
      <Notice tone="bad" title={t`This record cannot be read`}>
        {wordsFor({ code: customer.damage })}
      </Notice>
    )
  }
  return (
    <>
      <StateNotice customer={customer} />
      <CustomerFacts customer={customer} />
    </>
  )
}
