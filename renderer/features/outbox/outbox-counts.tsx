import type { Customer } from '@renderer/data/workspace-session'
import { countEntries, keptWords } from './count-entries'
import classes from './outbox-counts.module.css'

/** How many entries stand how, and what closing the window would mean for them. */
export function OutboxCounts({ entries, isPaused }: { entries: readonly Customer[]; isPaused: boolean }) {
  const counts = countEntries(entries)
  return (
    <div className={classes['summary']}>
      <dl className={classes['counts']} aria-label="Outbox by state">
        {counts.map(({ label, count, tone }) => (
          <div key={label} className={classes['count']} data-tone={count === 0 ? undefined : tone}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['kept']}>{keptWords(entries, isPaused)}</p>
    </div>
  )
}
