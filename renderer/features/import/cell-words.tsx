import { t } from '@lingui/core/macro'
import type { ImportField } from '@renderer/data/import/import-mapping'
import type { DryRow } from '@renderer/data/import/import-view'
import { countWords } from '@renderer/ui/number-words'
import { cellProblemWords, columnWords, likeWords, twinWords } from './import-words'
import classes from './dry-table.module.css'

type WordsProps = { readonly row: DryRow | undefined; readonly field: ImportField | undefined }

/** What is wrong with the cell the keyboard is on, or what was noticed of its row, in full. */
export function CellWords({ row, field }: WordsProps) {
  const words = row === undefined ? '' : wordsOf(row, field)
  return (
    <p className={classes['words']} role="status">
      {words === '' ? t`Enter corrects a cell, Space takes a row along or leaves it out.` : words}
    </p>
  )
}

function wordsOf(row: DryRow, field: ImportField | undefined): string {
  if (field !== undefined) {
    const what = cellProblemWords(row.problems, field)
    const line = countWords(row.line)
    const label = columnWords(field)
    return what === '' ? '' : t`Row ${line}, ${label}: ${what}`
  }
  return [...row.likes.map(likeWords), ...(row.twin === null ? [] : [twinWords(row.twin)])].join(' · ')
}
