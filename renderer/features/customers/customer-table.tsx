import type { CustomerSummary } from '@renderer/data/workspace-session'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
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
  const isMoving = useRef(false)
  const [current, setCurrent] = useState(0)
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler is not used; the rows are read on every render
  const virtual = useVirtualizer({
    count: customers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => customers[index]?.localKey ?? index,
    overscan: 8,
    // The head takes its place above the rows, so the last row in sight ends that much earlier.
    scrollPaddingEnd: HEAD_PX,
  })
  const rows = virtual.getVirtualItems()
  const isDrawn = rows.some(({ index }) => index === current)
  const tabStop = isDrawn ? current : rows[0]?.index

  // A row that was far away is drawn only some frames after the scroll began.
  useEffect(() => {
    if (!isMoving.current || !isDrawn) return
    isMoving.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus({ preventScroll: true })
  }, [current, isDrawn])

  const move = (event: KeyboardEvent) => {
    const next = nextRow(event.key, current, customers.length)
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    isMoving.current = true
    virtual.scrollToIndex(next)
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
        {rows.map(({ index, key, start }) => {
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
              tabIndex={index === tabStop ? 0 : -1}
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
