import { t } from '@lingui/core/macro'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { TimelineEvent } from '@shared/domain/customer'
import { Until } from './ago'
import { refusalLines } from './refusal-lines'
import { timelineReason, timelineWords } from './timeline-words'
import { preciseWords } from './time-words'
import classes from './timeline.module.css'

type TimelineProps = {
  readonly events: readonly TimelineEvent[]
  /** By which the fields are named that a server refused. */
  readonly profile: CustomerProfile | null
  /** When it is tried next, epoch ms. */
  readonly nextTryAt?: number | null
  /** The ID under which the server has it; empty when it is not known. */
  readonly serverId?: string
}

/** What happened to a customer on this computer, newest first, and above that what comes next. */
export function Timeline({ events, profile, nextTryAt = null, serverId = '' }: TimelineProps) {
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
        <TimelineLine
          key={`${event.at} ${events.length - index}`}
          event={event}
          profile={profile}
          serverId={serverId}
        />
      ))}
    </ol>
  )
}

type LineProps = Required<Pick<TimelineProps, 'profile' | 'serverId'>> & { readonly event: TimelineEvent }

function TimelineLine({ event, profile, serverId }: LineProps) {
  const id = adopting.has(event.kind) && serverId !== '' ? t`Customer ID ${serverId}.` : ''
  const reason = [id, timelineReason(event)].filter((words) => words !== '').join(' ')
  const said = event.refusal === undefined ? [] : refusalLines(profile, event.refusal)
  const lines = reason === '' ? said : [reason, ...said]
  return (
    <li>
      <div className={classes['line']}>
        <span>{timelineWords(event)}</span>
        <time dateTime={new Date(event.at).toISOString()}>{preciseWords(event.at)}</time>
      </div>
      {lines.map((line, place) => (
        <div key={place} className={classes['reason']}>
          {line}
        </div>
      ))}
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
