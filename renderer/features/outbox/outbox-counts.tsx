import { t } from '@lingui/core/macro'
import type { Customer } from '@renderer/data/workspace-session'
import { countEntries, keptWords, type EntryStand } from './count-entries'
import classes from './outbox-counts.module.css'

type CountsProps = {
  readonly entries: readonly Customer[]
  readonly isPaused: boolean
  /** Which of them are shown; null for all. */
  readonly only: EntryStand | null
  readonly onOnly: (only: EntryStand | null) => void
}

/** How many entries stand how, each a filter of the list, and what closing the window would mean for them. */
export function OutboxCounts({ entries, isPaused, only, onOnly }: CountsProps) {
  return (
    <div className={classes['summary']}>
      <div className={classes['counts']} role="group" aria-label={t`Outbox by state`}>
        {countEntries(entries).map(({ stand, label, count, tone }) => (
          <button
            key={stand}
            type="button"
            className={classes['count']}
            data-tone={count === 0 ? undefined : tone}
            aria-pressed={only === stand}
            disabled={count === 0}
            onClick={() => onOnly(only === stand ? null : stand)}
          >
            {label} <b>{count}</b>
          </button>
        ))}
      </div>
      <p className={classes['kept']}>{keptWords(entries, isPaused)}</p>
    </div>
  )
}
