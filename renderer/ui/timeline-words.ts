import { msg } from '@lingui/core/macro'
import type { TimelineEvent, TimelineKind } from '@shared/domain/customer'
import { causeWords } from './error-words'
import { liveWords } from './live-words'

const kinds: Record<TimelineKind, string> = liveWords({
  captured: msg`Written down on this computer`,
  submitted: msg`Submitted`,
  edited: msg`Taken back for editing`,
  sent: msg`Tried to send`,
  accepted: msg`Accepted by the server`,
  refused: msg`Refused by the server`,
  'not-sent': msg`Could not be sent`,
  unclear: msg`No clear answer`,
  'probe-missed': msg`Looked it up: the server does not have it so far`,
  'probe-found': msg`Looked it up: the server has it`,
  'candidates-found': msg`Looked it up: the server has a similar customer`,
  'decided-same': msg`You decided: same customer`,
  'decided-different': msg`You decided: different, send it`,
  'told-apart': msg`You decided: not the same as one that looks alike`,
  reconsidered: msg`You took that decision back`,
  held: msg`Put on hold`,
  released: msg`Released`,
  retrieved: msg`Retrieved from the server`,
  refreshed: msg`Refreshed from the server`,
  vanished: msg`The server no longer knows it`,
  restored: msg`Restored from the safety copy`,
})

/** What happened, in a few words. */
export function timelineWords(event: Pick<TimelineEvent, 'kind'>): string {
  return kinds[event.kind]
}

/** Why it happened, in a sentence, or what the agent noted; empty where the kind says all. */
export function timelineReason(event: Pick<TimelineEvent, 'code' | 'note'>): string {
  if (event.note !== undefined) return `“${event.note}”`
  return event.code === undefined ? '' : causeWords(event.code)
}
