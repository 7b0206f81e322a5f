import { msg } from '@lingui/core/macro'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconClock,
  IconHandStop,
  IconPencil,
  IconQuestionMark,
  IconSend,
  IconUserQuestion,
  type TablerIcon,
} from '@tabler/icons-react'
import type { CustomerState } from '@shared/domain/customer-state'
import { liveWords } from './live-words'

/** The tones of chips and notices; `main.css` has a colour pair per scheme for each. */
export type Tone = 'quiet' | 'good' | 'busy' | 'warn' | 'bad' | 'ask'

export type StateWords = {
  readonly label: string
  /** What it means for the agent, in one sentence. */
  readonly sentence: string
  readonly tone: Tone
  readonly icon: TablerIcon
}

/** How each state of a customer is called, explained and coloured; the only place that says so. */
export const stateWords: Record<CustomerState, StateWords> = liveWords({
  draft: {
    label: msg`Draft`,
    sentence: msg`Being written. It is kept on this computer and is not sent before you submit it.`,
    tone: 'quiet',
    icon: IconPencil,
  },
  queued: {
    label: msg`Queued`,
    sentence: msg`Complete and waiting for its turn. Outpost sends it as soon as the server can be reached.`,
    tone: 'busy',
    icon: IconClock,
  },
  sending: {
    label: msg`Sending`,
    sentence: msg`On its way to the server right now.`,
    tone: 'busy',
    icon: IconSend,
  },
  unclear: {
    label: msg`Outcome unknown`,
    sentence: msg`It was sent, but no clear answer came back. Outpost looks it up on the server before anything else, so it is not created twice.`,
    tone: 'warn',
    icon: IconQuestionMark,
  },
  refused: {
    label: msg`Refused`,
    sentence: msg`The server said no and gave its reasons. Correct the customer and submit it again.`,
    tone: 'bad',
    icon: IconAlertTriangle,
  },
  'needs-you': {
    label: msg`Needs you`,
    sentence: msg`The server has a customer that may be this one. Compare the two and decide.`,
    tone: 'ask',
    icon: IconUserQuestion,
  },
  synced: {
    label: msg`Synced`,
    sentence: msg`The server has this customer. What you see is its last answer.`,
    tone: 'good',
    icon: IconCircleCheck,
  },
  gone: {
    label: msg`Gone from server`,
    sentence: msg`The server no longer knows this customer. This computer still shows what it last said.`,
    tone: 'quiet',
    icon: IconCircleOff,
  },
})

/** A queued customer that the agent keeps from being sent. */
const heldWords: StateWords = liveWords({
  label: msg`On hold`,
  sentence: msg`You put it on hold. It is not sent before you release it.`,
  tone: 'quiet',
  icon: IconHandStop,
})

/** How a customer stands, in the same words wherever it is shown. */
export function standWords({ state, isHeld }: { state: CustomerState; isHeld: boolean }): StateWords {
  return isHeld ? heldWords : stateWords[state]
}
