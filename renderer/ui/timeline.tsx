import type { TimelineEvent } from '@shared/domain/customer'
import { timelineReason, timelineWords } from './timeline-words'
import { instantWords } from './time-words'
import classes from './timeline.module.css'

/** What happened to a customer on this computer, newest first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className={classes['timeline']} aria-label="Timeline">
      {events.toReversed().map((event, index) => (
        <li key={`${event.at} ${index}`}>
          <div className={classes['line']}>
            <span>{timelineWords(event)}</span>
            <time dateTime={new Date(event.at).toISOString()}>{instantWords(event.at)}</time>
          </div>
          {event.code !== undefined && <div className={classes['reason']}>{timelineReason(event)}</div>}
        </li>
      ))}
    </ol>
  )
}
