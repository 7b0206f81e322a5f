import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import type { ListRow } from '@renderer/data/customer-list-query'
import { Ago } from '@renderer/ui/ago'
import { Marked } from '@renderer/ui/marked'
import { typeWords } from '@renderer/ui/profile-facts'
import { StateTag } from '@renderer/ui/state-tag'
import { Tag } from '@renderer/ui/tag'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import { ContactCell } from './contact-cell'
import { listedName } from './customer-name'
import type { Selection } from './use-selection'
import classes from './customer-table.module.css'

type RowProps = {
  /** Undefined while it is on its way. */
  readonly row: ListRow | undefined
  readonly index: number
  /** Where it is drawn, px. */
  readonly start: number
  readonly isTabStop: boolean
  readonly isShown: boolean
  readonly selection: Selection
  readonly onFocus: () => void
  readonly onOpen: () => void
}

/** One customer in the list. A click or Enter opens it; with Ctrl or Shift, or with Space, it is selected. */
export function CustomerRow({ row, index, start, isTabStop, isShown, selection, onFocus, onOpen }: RowProps) {
  const localKey = row?.customer.localKey
  const isSelected = localKey !== undefined && selection.keys.has(localKey)
  const toggle = () => {
    if (localKey !== undefined) selection.toggle(localKey, index)
  }
  const click = (event: MouseEvent) => {
    if (event.shiftKey) selection.extendTo(index)
    else if (event.ctrlKey || event.metaKey) toggle()
    else onOpen()
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') onOpen()
    if (event.key !== ' ') return
    event.preventDefault()
    if (event.shiftKey) selection.extendTo(index)
    else toggle()
  }
  return (
    <div
      role="row"
      className={classes['row']}
      style={{ transform: `translateY(${start}px)` }}
      data-index={index}
      data-shown={isShown || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={click}
      onKeyDown={press}
    >
      {row === undefined ? (
        <div role="gridcell" className={classes['blank']} aria-label={t`Loading`} />
      ) : (
        <Cells row={row} isSelected={isSelected} onToggle={toggle} />
      )}
    </div>
  )
}

type CellsProps = { readonly row: ListRow; readonly isSelected: boolean; readonly onToggle: () => void }

function Cells({ row, isSelected, onToggle }: CellsProps) {
  const title = listedName(row.customer)
  return (
    <>
      <div role="gridcell" className={classes['pick']}>
        <input
          type="checkbox"
          className="box"
          tabIndex={-1}
          aria-label={t`Select ${title}`}
          checked={isSelected}
          onChange={onToggle}
          onClick={(event) => event.stopPropagation()}
        />
      </div>
      <Facts row={row} />
    </>
  )
}

/** Drawn anew when the row is another: every key stroke and every step draws the list. */
const Facts = memo(function Facts({ row }: { row: ListRow }) {
  // Drawn anew in another language, too.
  useLingui()
  const { customer, hits } = row
  const { name, type, state, isHeld, updatedAt, isDamaged } = customer
  const title = listedName(customer)
  return (
    <>
      <div role="gridcell" className={name === '' ? classes['nameless'] : classes['name']} title={title}>
        {name === '' ? title : <Marked text={name} hits={hits.name} />}
      </div>
      <div role="gridcell" className={`${classes['dim']} ${classes['type']}`}>
        {type === null ? '' : typeWords[type]}
      </div>
      <ContactCell row={row} />
      <div role="gridcell">
        {isDamaged ? (
          <Tag tone="bad" icon={IconAlertTriangle}>
            {t`Cannot be read`}
          </Tag>
        ) : (
          <StateTag state={state} isHeld={isHeld} />
        )}
      </div>
      <div role="gridcell" className={`${classes['dim']} ${classes['end']}`}>
        <Ago at={updatedAt} />
      </div>
    </>
  )
})
