import type { CustomerSummary } from '@renderer/data/workspace-session'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type KeyboardEvent } from 'react'
import { CustomerCells } from './customer-row'
import { nextRow } from './next-row'
import classes from './customer-table.module.css'

const ROW_PX = 48
const HEAD_PX = 31
const columns = ['Name', 'Type', 'Contact', 'State', 'Last change']

type TableProps = {
  readonly customers: readonly CustomerSummary[]
  readonly onOpen: (customer: CustomerSummary) => void
}

/** The list: only the rows in sight are in the page, however many there are. Arrow keys move, Enter opens. */
export function CustomerTable({ customers, onOpen }: TableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler is not used; the rows are read on every render
  const virtual = useVirtualizer({
    count: customers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => customers[index]?.localKey ?? index,
    overscan: 8,
    // The head stays in sight at the top; a row that is scrolled to must come to lie below it.
    scrollPaddingStart: HEAD_PX,
  })

  const move = (event: KeyboardEvent) => {
    const next = nextRow(event.key, current, customers.length)
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    virtual.scrollToIndex(next)
    // The row may only be drawn after the scroll.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus(),
    )
  }
  const open = (index: number) => {
    const customer = customers[index]
    if (customer !== undefined) onOpen(customer)
  }

  return (
    <div
      className={classes['table']}
      ref={scroller}
      role="grid"
      aria-label="Customers"
      aria-rowcount={customers.length + 1}
      onKeyDown={move}
    >
      <div role="row" className={classes['head']} aria-rowindex={1}>
        {columns.map((label) => (
          <div
            key={label}
            role="columnheader"
            className={label === 'Last change' ? classes['end'] : undefined}
          >
            {label}
          </div>
        ))}
      </div>
      <div className={classes['canvas']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const customer = customers[index]
          if (customer === undefined) return null
          return (
            <div
              key={key}
              role="row"
              className={classes['row']}
              style={{ transform: `translateY(${start}px)` }}
              data-index={index}
              aria-rowindex={index + 2}
              tabIndex={index === Math.min(current, customers.length - 1) ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onClick={() => open(index)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') open(index)
              }}
            >
              <CustomerCells customer={customer} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
