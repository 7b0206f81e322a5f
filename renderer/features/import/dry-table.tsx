import { t } from '@lingui/core/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { CellWords } from './cell-words'
import { DryTableRow, widthFor } from './dry-table-row'
import type { ImportFlow } from './import-flow'
import type { Checking } from './import-phase'
import { columnWords } from './import-words'
import { FIRST_FIELD, useCellFocus } from './use-cell-focus'
import { useDryRows } from './use-dry-rows'
import classes from './dry-table.module.css'

const ROW_PX = 46
/** Three lines of it. */
const HIGHEST_HEAD_PX = 56

type TableProps = { readonly phase: Checking; readonly flow: ImportFlow }

/** The rows that the filter shows: only those in sight are in the page. Arrow keys move from cell to cell, Enter corrects one. */
export function DryTable({ phase, flow }: TableProps) {
  const { fields } = phase.view
  const { total, rowAt, show } = useDryRows(flow, phase.version)
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler is not used; the rows are read on every render
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    scrollPaddingEnd: HIGHEST_HEAD_PX,
  })
  const drawn = virtual.getVirtualItems()
  const first = drawn[0]?.index ?? 0
  useEffect(() => show(first), [show, first])
  const focus = useCellFocus({
    scroller,
    rows: total,
    columns: FIRST_FIELD + fields.length,
    scrollTo: (row) => virtual.scrollToIndex(row),
    drawnRows: drawn.map(({ index }) => index),
  })
  const current = rowAt(focus.at.row)
  const isAll = total > 0 && phase.view.counts.included === phase.view.counts.all
  return (
    <div className={classes['frame']}>
      <div
        className={classes['table']}
        ref={scroller}
        role="grid"
        aria-label={t`Rows to import`}
        aria-rowcount={total + 1}
        aria-colcount={FIRST_FIELD + fields.length}
        onKeyDown={focus.press}
      >
        <div
          role="row"
          className={classes['head']}
          style={{ minWidth: widthFor(fields.length) }}
          aria-rowindex={1}
        >
          <div role="columnheader" className={classes['pick']}>
            <input
              type="checkbox"
              aria-label={t`Take all rows that are shown along`}
              checked={isAll}
              onChange={(event) => void flow.include(null, event.currentTarget.checked)}
            />
          </div>
          <div role="columnheader" className={classes['line']}>{t`Row`}</div>
          <div role="columnheader" className={classes['noticed']}>{t`What was noticed`}</div>
          {fields.map((field) => (
            <div key={field.key} role="columnheader" className={classes['cell']}>
              {columnWords(field)}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={classes['canvas']} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => (
            <DryTableRow
              key={index}
              place={index}
              start={start}
              row={rowAt(index)}
              fields={fields}
              focus={focus}
              onInclude={(row, choice) => void flow.include([row], choice)}
              onCorrect={(row, key, value) => void flow.correct(row, key, value)}
            />
          ))}
        </div>
      </div>
      <CellWords row={current} field={fields[focus.at.column - FIRST_FIELD]} />
    </div>
  )
}
