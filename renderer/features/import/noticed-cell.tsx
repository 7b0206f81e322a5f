import { plural, t } from '@lingui/core/macro'
import type { DryRow } from '@renderer/data/import/import-view'
import { IconAlertTriangle, IconCheck, IconCopyCheck } from '@tabler/icons-react'
import { likeWords, twinWords } from './import-words'
import classes from './dry-table.module.css'

/** What was noticed of a row: how many problems, and whom it looks like. */
export function NoticedCell({ row }: { row: DryRow }) {
  const count = row.problems.length
  const alike = row.likes[0] === undefined ? row.twin && twinWords(row.twin) : likeWords(row.likes[0])
  if (row.isDone)
    return (
      <span className={classes['fine']}>
        <IconCheck size={14} aria-hidden />
        {t`Here already`}
      </span>
    )
  return (
    <>
      {count > 0 && (
        <span className={classes['bad']}>
          <IconAlertTriangle size={14} aria-hidden />
          {plural(count, { one: '# problem', other: '# problems' })}
        </span>
      )}
      {alike !== null && (
        <span className={classes['alike']} title={alike}>
          <IconCopyCheck size={14} aria-hidden />
          <span>{alike}</span>
        </span>
      )}
    </>
  )
}
