import { msg } from '@lingui/core/macro'
import type { PracticeFaultKind } from '@shared/practice/faults'
import { liveWords } from './live-words'

/** Each fault of the practice server: its name, and what there is to see. */
export const practiceWords: Record<PracticeFaultKind, { readonly label: string; readonly effect: string }> =
  liveWords({
    none: {
      label: msg`No fault`,
      effect: msg`The practice server answers as the real one does.`,
    },
    offline: {
      label: msg`No network`,
      effect: msg`Nothing gets through. What you submit waits in the outbox and is sent when this is switched off.`,
    },
    'sign-in-page': {
      label: msg`Sign-in page in the way`,
      effect: msg`Every request is answered by the page of a guest network, as in a hotel. Nothing is sent.`,
    },
    'answer-lost': {
      label: msg`Reply lost`,
      effect: msg`The server takes the customer, and its reply never comes. Watch Outpost look it up and find it: one customer, not two.`,
    },
    'closed-before-commit': {
      label: msg`Lost on the way`,
      effect: msg`The connection breaks and the server never gets the customer. Outpost looks it up three times before it sends again.`,
    },
    refused: {
      label: msg`Refused`,
      effect: msg`The server refuses the e-mail address. Its reason stands at the field; correct it and submit again.`,
    },
    slow: {
      label: msg`Slow`,
      effect: msg`Every answer takes three seconds.`,
    },
    'rate-limited': {
      label: msg`Too many requests`,
      effect: msg`The server asks for fewer requests. Outpost slows down by itself.`,
    },
    'rate-limited-retry-after': {
      label: msg`Too many requests, with a time to wait`,
      effect: msg`The server says how long to wait, and Outpost waits that long.`,
    },
    'server-error': {
      label: msg`Server failure`,
      effect: msg`The server answers that something went wrong (500), which leaves the outcome unknown until Outpost has looked it up.`,
    },
    unavailable: {
      label: msg`Server down for maintenance`,
      effect: msg`The server says that it is temporarily offline (503). Outpost tries again later.`,
    },
    unauthorized: {
      label: msg`Sign-in refused`,
      effect: msg`The credentials are refused. The workspace is paused until you resume it.`,
    },
    forbidden: {
      label: msg`No permission`,
      effect: msg`The Service Account may not create customers. The workspace is paused until you resume it.`,
    },
    malformed: {
      label: msg`Garbled answers`,
      effect: msg`Answers cannot be read. Outpost takes nothing for granted and looks up what became of it.`,
    },
  })
