import { t } from '@lingui/core/macro'
import type { ImportField } from '@renderer/data/import/import-mapping'
import type { DryRow } from '@renderer/data/import/import-view'
import { countWords } from '@renderer/ui/number-words'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { cellProblemWords, columnWords } from './import-words'
import { NoticedCell } from './noticed-cell'
import { FIRST_FIELD, type CellFocus } from './use-cell-focus'
import classes from './dry-table.module.css'

/** As in the style sheet. */
const FIRST_PX = 358
const FIELD_PX = 172

/** How wide the head and every row are at least, px. */
export function widthFor(fields: number): number {
  return FIRST_PX + fields * FIELD_PX
}

type RowProps = {
  /** Where it stands among the rows that are shown. */
  readonly place: number
  /** Where it is drawn, px. */
  readonly start: number
  readonly row: DryRow | undefined
  readonly fields: readonly ImportField[]
  readonly focus: CellFocus
  readonly onInclude: (row: number, choice: boolean) => void
  readonly onCorrect: (row: number, key: string, value: string) => void
}

/** One row of the file. Its box says whether it goes along. */
export function DryTableRow({ place, start, row, fields, focus, onInclude, onCorrect }: RowProps) {
  const cell = (column: number) => ({
    role: 'gridcell',
    'data-cell': `${place}-${column}`,
    'aria-colindex': column + 1,
    tabIndex: focus.at.row === place && focus.at.column === column ? 0 : -1,
    onFocus: () => focus.come({ row: place, column }),
  })
  const line = row === undefined ? '' : countWords(row.line)
  return (
    <div
      role="row"
      className={classes['row']}
      style={{ minWidth: widthFor(fields.length), transform: `translateY(${start}px)` }}
      aria-rowindex={place + 2}
      aria-busy={row === undefined || undefined}
      data-out={row?.isIncluded === false || undefined}
    >
      <div
        {...cell(0)}
        className={classes['pick']}
        onKeyDown={(event) => {
          if (event.key !== ' ' || row === undefined) return
          event.preventDefault()
          onInclude(row.index, !row.isIncluded)
        }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t`Take row ${line} along`}
          checked={row?.isIncluded ?? false}
          disabled={row === undefined || row.isBlocked || row.isDone}
          onChange={(event) => {
            if (row !== undefined) onInclude(row.index, event.currentTarget.checked)
          }}
        />
      </div>
      <div {...cell(1)} className={classes['line']}>
        {line}
      </div>
      <div {...cell(2)} className={classes['noticed']}>
        {row !== undefined && <NoticedCell row={row} />}
      </div>
      {fields.map((field, column) => (
        <FieldCell
          key={field.key}
          attributes={cell(FIRST_FIELD + column)}
          field={field}
          value={row?.values[column] ?? ''}
          words={cellProblemWords(row?.problems ?? [], field)}
          isEditing={focus.editing?.row === place && focus.editing.column === FIRST_FIELD + column}
          onEdit={() => focus.edit({ row: place, column: FIRST_FIELD + column })}
          onDone={(value) => {
            focus.edit(null)
            if (row !== undefined && value !== null) onCorrect(row.index, field.key, value)
          }}
        />
      ))}
    </div>
  )
}

type CellProps = {
  readonly attributes: Readonly<Record<string, unknown>>
  readonly field: ImportField
  readonly value: string
  /** What is wrong with it; empty when nothing is. */
  readonly words: string
  readonly isEditing: boolean
  readonly onEdit: () => void
  /** Null when nothing is to change. */
  readonly onDone: (value: string | null) => void
}

function FieldCell({ attributes, field, value, words, isEditing, onEdit, onDone }: CellProps) {
  const isWrong = words !== ''
  return (
    <div
      {...attributes}
      className={classes['cell']}
      data-wrong={isWrong || undefined}
      title={isWrong ? words : undefined}
      onDoubleClick={onEdit}
    >
      {isEditing ? (
        <CellInput label={columnWords(field)} value={value} onDone={onDone} />
      ) : (
        <>
          <span className={classes['value']}>{value}</span>
          {isWrong && (
            <span className={classes['wrong']}>
              <IconAlertTriangle size={12} aria-hidden />
              <span>{words}</span>
            </span>
          )}
        </>
      )}
    </div>
  )
}

type InputProps = { readonly label: string; readonly value: string; readonly onDone: CellProps['onDone'] }

function CellInput({ label, value, onDone }: InputProps) {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Enter') onDone(event.currentTarget.value)
    if (event.key === 'Escape') onDone(null)
  }
  return (
    <input
      className={classes['input']}
      aria-label={label}
      defaultValue={value}
      ref={(input) => input?.focus()}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onBlur={(event) => onDone(event.currentTarget.value === value ? null : event.currentTarget.value)}
    />
  )
}
