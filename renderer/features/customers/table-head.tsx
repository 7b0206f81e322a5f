import { msg, t } from '@lingui/core/macro'
import type { ListOrder } from '@renderer/data/customer-list-query'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { liveWords } from '@renderer/ui/live-words'
import { directionOf, STATE } from './customer-filters'
import type { Selection } from './use-selection'
import classes from './customer-table.module.css'

type Column = {
  readonly label: string
  readonly order?: ListOrder | undefined
  readonly className?: string | undefined
}

const columns = (
  [
    { label: msg`Name`, order: 'name' },
    { label: msg`Type`, className: classes['type'] },
    { label: msg`Contact` },
    { label: STATE, order: 'state' },
    { label: msg`Last change`, order: 'time', className: classes['end'] },
  ] as const
).map((one): Column => liveWords(one))

/** In which order the list is, and how it is told another; the same one again turns it round. */
export type Ordered = {
  readonly order: ListOrder
  readonly isReversed: boolean
  readonly onOrder: (order: ListOrder, isReversed: boolean) => void
}

type HeadProps = {
  readonly ordered: Ordered
  readonly selection: Selection
  readonly total: number
}

/** The names of the columns; those that order the list are buttons. */
export function TableHead({ ordered, selection, total }: HeadProps) {
  const isAll = selection.keys.size === total
  return (
    <div role="row" className={classes['head']} aria-rowindex={1}>
      <div role="columnheader" className={classes['pick']}>
        <input
          type="checkbox"
          className="box"
          aria-label={t`Select all`}
          checked={isAll}
          ref={(box) => {
            if (box !== null) box.indeterminate = !isAll && selection.keys.size > 0
          }}
          onChange={() => (isAll ? selection.clear() : selection.all())}
        />
      </div>
      {columns.map((column) => (
        <div
          key={column.label}
          role="columnheader"
          className={column.className}
          aria-sort={column.order === ordered.order ? directionOf(ordered) : undefined}
        >
          {column.order === undefined ? (
            column.label
          ) : (
            <OrderButton label={column.label} order={column.order} ordered={ordered} />
          )}
        </div>
      ))}
    </div>
  )
}

type OrderButtonProps = { readonly label: string; readonly order: ListOrder; readonly ordered: Ordered }

function OrderButton({ label, order, ordered }: OrderButtonProps) {
  const isCurrent = order === ordered.order
  const Arrow = directionOf(ordered) === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <button
      type="button"
      className={classes['order']}
      onClick={() => ordered.onOrder(order, isCurrent && !ordered.isReversed)}
    >
      {label}
      {isCurrent && <Arrow size={12} aria-hidden />}
    </button>
  )
}
