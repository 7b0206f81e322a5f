import { t } from '@lingui/core/macro'
import type { ListRow } from '@renderer/data/customer-list-query'
import type { CustomerList } from '@renderer/data/use-customer-list'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { CustomerRow } from './customer-row'
import { TableHead, type Ordered } from './table-head'
import { useRowFocus } from './use-row-focus'
import type { Selection } from './use-selection'
import classes from './customer-table.module.css'

const ROW_PX = 48
const HEAD_PX = 31

export type TableProps = {
  readonly list: Extract<CustomerList, { state: 'ready' }>
  readonly selection: Selection
  readonly ordered: Ordered
  /** The customer shown beside the list. */
  readonly shownKey: string | null
  /** The row the agent comes back to; null for the beginning. */
  readonly returnTo: number | null
  readonly onOpen: (row: ListRow) => void
  /** The keyboard came to another row. */
  readonly onMove: (row: ListRow) => void
}

/**
 * The list: only the rows in sight are in the page, however many there are. Arrow keys move, Enter opens, Space
 * selects.
 */
export function CustomerTable({ list, selection, ordered, shownKey, ...given }: TableProps) {
  const { returnTo, onOpen, onMove } = given
  const { total, rowAt, show } = list
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler is not used; the rows are read on every render
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    // The head takes its place above the rows, so the last row in sight ends that much earlier.
    scrollPaddingEnd: HEAD_PX,
  })
  const withRow = (index: number, act: (row: ListRow) => void) => {
    const row = rowAt(index)
    if (row !== undefined) act(row)
  }
  const focus = useRowFocus({
    virtual,
    scroller,
    count: total,
    rowPx: ROW_PX,
    start: returnTo,
    onMove: (index) => withRow(index, onMove),
  })
  const rows = virtual.getVirtualItems()
  const first = rows[0]?.index ?? 0
  useEffect(() => show(first), [show, first])

  const press = (event: KeyboardEvent) => {
    if (focus.moveBy(event)) return
    if (event.key === 'Escape') selection.clear()
    if (event.key !== 'a' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    selection.all()
  }
  return (
    <div
      className={classes['table']}
      ref={scroller}
      role="grid"
      aria-label={t`Customers`}
      aria-rowcount={total + 1}
      aria-multiselectable
      onKeyDown={press}
    >
      <TableHead ordered={ordered} selection={selection} total={total} />
      <div className={classes['canvas']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start }) => (
          <CustomerRow
            // Not the virtualizer's key: told keys that change, it measures all rows anew on every render.
            key={rowAt(index)?.customer.localKey ?? index}
            row={rowAt(index)}
            index={index}
            start={start}
            isTabStop={index === focus.tabStop}
            isShown={shownKey !== null && rowAt(index)?.customer.localKey === shownKey}
            selection={selection}
            onFocus={() => focus.setCurrent(index)}
            onOpen={() => withRow(index, onOpen)}
          />
        ))}
      </div>
    </div>
  )
}
