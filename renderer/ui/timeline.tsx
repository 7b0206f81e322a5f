import { t } from '@lingui/core/macro'
import type { TimelineEvent } from '@shared/domain/customer'
import { Until } from './ago'
import { timelineReason, timelineWords } from './timeline-words'
import { preciseWords } from './time-words'
import classes from './timeline.module.css'

type TimelineProps = {
  readonly events: readonly TimelineEvent[]
  /** When it is tried next, epoch ms. */
  readonly nextTryAt?: number | null
  /** The ID under which the server has it; empty when it is not known. */
  readonly serverId?: string
}

/** What happened to a customer on this computer, newest first, and above that what comes next. */
export function Timeline({ events, nextTryAt = null, serverId = '' }: TimelineProps) {
  return (
    <ol className={classes['timeline']} aria-label={t`Timeline`}>
      {nextTryAt !== null && (
        <li data-next>
          <div className={classes['line']}>
            <span>{t`Next try`}</span>
            <Until at={nextTryAt} />
          </div>
        </li>
      )}
      {events.toReversed().map((event, index) => (
        <TimelineLine key={`${event.at} ${events.length - index}`} event={event} serverId={serverId} />
      ))}
    </ol>
  )
}

function TimelineLine({ event, serverId }: { event: TimelineEvent; serverId: string }) {
  const id = adopting.has(event.kind) && serverId !== '' ? t`Customer ID ${serverId}.` : ''
  const details = [id, timelineReason(event)].filter((words) => words !== '').join(' ')
  return (
    <li>
      <div className={classes['line']}>
        <span>{timelineWords(event)}</span>
        <time dateTime={new Date(event.at).toISOString()}>{preciseWords(event.at)}</time>
      </div>
      {details !== '' && <div className={classes['reason']}>{details}</div>}
    </li>
  )
}

/** What made this customer the one the server has. */
const adopting: ReadonlySet<TimelineEvent['kind']> = new Set<TimelineEvent['kind']>([
  'accepted',
  'probe-found',
  'decided-same',
  'retrieved',
])
