import type { TimelineEvent, TimelineKind } from '@shared/domain/customer'
import { causeWords } from './error-words'

const kinds: Record<TimelineKind, string> = {
  captured: 'Written down on this computer',
  submitted: 'Submitted',
  edited: 'Taken back for editing',
  sent: 'Tried to send',
  accepted: 'Accepted by the server',
  refused: 'Refused by the server',
  'not-sent': 'Could not be sent',
  unclear: 'No clear answer',
  'probe-missed': 'Looked it up: the server does not have it so far',
  'probe-found': 'Looked it up: the server has it',
  'candidates-found': 'Looked it up: the server has a similar customer',
  'decided-same': 'You decided: same customer',
  'decided-different': 'You decided: different, send it',
  'told-apart': 'You decided: not the same as one that looks alike',
  reconsidered: 'You took that decision back',
  held: 'Put on hold',
  released: 'Released',
  retrieved: 'Retrieved from the server',
  refreshed: 'Refreshed from the server',
  vanished: 'The server no longer knows it',
  restored: 'Restored from the safety copy',
}

/** What happened, in a few words. */
export function timelineWords(event: Pick<TimelineEvent, 'kind'>): string {
  return kinds[event.kind]
}

/** Why it happened, in a sentence, or what the agent noted; empty where the kind says all. */
export function timelineReason(event: Pick<TimelineEvent, 'code' | 'note'>): string {
  if (event.note !== undefined) return `“${event.note}”`
  return event.code === undefined ? '' : causeWords(event.code)
}
