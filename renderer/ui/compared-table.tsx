import { t } from '@lingui/core/macro'
import { IconEqual, IconEqualNot, IconMinus } from '@tabler/icons-react'
import { fieldAgreementWords } from './agreement-words'
import type { Agreement, ComparedRow } from './compare-profiles'
import classes from './compared-table.module.css'

type TableProps = {
  /** How far the two agree, in a sentence. */
  readonly caption: string
  readonly heads: { readonly ours: string; readonly theirs: string }
  readonly rows: readonly ComparedRow[]
}

/** Two records side by side; what differs stands out. */
export function ComparedTable({ caption, heads, rows }: TableProps) {
  return (
    <table className={classes['table']}>
      <caption className={classes['caption']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Field`}</th>
          <th scope="col">{heads.ours}</th>
          <th scope="col">{heads.theirs}</th>
          <th scope="col">{t`Compared`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComparedLine key={row.label} row={row} />
        ))}
      </tbody>
    </table>
  )
}

const icons: Record<Agreement, typeof IconEqual> = {
  same: IconEqual,
  differs: IconEqualNot,
  'one-sided': IconMinus,
}

function ComparedLine({ row: { label, ours, theirs, agreement } }: { row: ComparedRow }) {
  const Icon = icons[agreement]
  return (
    <tr className={agreement === 'differs' ? classes['differs'] : undefined}>
      <th scope="row">{label}</th>
      <td>{ours === '' ? '–' : ours}</td>
      <td>{theirs === '' ? '–' : theirs}</td>
      <td>
        <span className={classes['verdict']}>
          <Icon size={14} aria-hidden />
          {fieldAgreementWords(agreement)}
        </span>
      </td>
    </tr>
  )
}
