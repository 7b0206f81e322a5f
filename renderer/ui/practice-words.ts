import type { PracticeFaultKind } from '@shared/practice/faults'

/** Each fault of the practice server: its name, and what there is to see. */
export const practiceWords: Record<PracticeFaultKind, { readonly label: string; readonly effect: string }> = {
  none: {
    label: 'No fault',
    effect: 'The practice server answers as the real one does.',
  },
  offline: {
    label: 'No network',
    effect:
      'Nothing gets through. What you submit waits in the outbox and is sent when this is switched off.',
  },
  'sign-in-page': {
    label: 'Sign-in page in the way',
    effect: 'Every request is answered by the page of a guest network, as in a hotel. Nothing is sent.',
  },
  'answer-lost': {
    label: 'Reply lost',
    effect:
      'The server takes the customer, and its reply never comes. Watch Outpost look it up and find it: one customer, not two.',
  },
  'closed-before-commit': {
    label: 'Lost on the way',
    effect:
      'The connection breaks and the server never gets the customer. Outpost looks it up three times before it sends again.',
  },
  refused: {
    label: 'Refused',
    effect:
      'The server refuses the e-mail address. Its reason stands at the field; correct it and submit again.',
  },
  slow: {
    label: 'Slow',
    effect: 'Every answer takes three seconds.',
  },
  'rate-limited': {
    label: 'Too many requests',
    effect: 'The server asks for fewer requests. Outpost slows down by itself.',
  },
  'rate-limited-retry-after': {
    label: 'Too many requests, with a time to wait',
    effect: 'The server says how long to wait, and Outpost waits that long.',
  },
  'server-error': {
    label: 'Server failure',
    effect:
      'The server answers that something went wrong (500), which leaves the outcome unknown until Outpost has looked it up.',
  },
  unavailable: {
    label: 'Server down for maintenance',
    effect: 'The server says that it is temporarily offline (503). Outpost tries again later.',
  },
  unauthorized: {
    label: 'Sign-in refused',
    effect: 'The credentials are refused. The workspace is paused until you resume it.',
  },
  forbidden: {
    label: 'No permission',
    effect: 'The Service Account may not create customers. The workspace is paused until you resume it.',
  },
  malformed: {
    label: 'Garbled answers',
    effect: 'Answers cannot be read. Outpost takes nothing for granted and looks up what became of it.',
  },
}
