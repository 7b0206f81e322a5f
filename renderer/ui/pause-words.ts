import { msg } from '@lingui/core/macro'
import type { Environment } from '@shared/domain/workspace'
import type { PauseReason } from '@shared/sync/entry'
import { liveWords } from './live-words'
import type { Tone } from './state-words'

type PauseWords = {
  readonly title: string
  readonly sentence: string
  readonly tone: Tone
  /** Where the cause can be put right, if in Outpost at all. */
  readonly isForSettings: boolean
}

const pauseWords: Record<PauseReason, PauseWords> = liveWords({
  agent: {
    title: msg`Paused`,
    sentence: msg`You paused this outbox. Nothing is sent until you choose Resume.`,
    tone: 'quiet',
    isForSettings: false,
  },
  'sign-in-refused': {
    title: msg`Sign-in refused`,
    sentence: msg`The server refused the API key or the API secret. Enter both again in Settings, then choose Resume. Nothing is lost.`,
    tone: 'bad',
    isForSettings: true,
  },
  'not-permitted': {
    title: msg`This Service Account may not create customers`,
    sentence: msg`Ask whoever runs your RocketKOR account to give it a role that may, then choose Resume. Nothing is lost.`,
    tone: 'bad',
    isForSettings: false,
  },
  'no-api-here': {
    title: msg`No RocketKOR API at this address`,
    sentence: msg`Check the base URL and its path in Settings, then choose Resume. Nothing is lost.`,
    tone: 'bad',
    isForSettings: true,
  },
  unreadable: {
    title: msg`Paused to be safe`,
    sentence: msg`What was stored about this outbox as a whole is damaged, so Outpost cannot tell whether you had paused it. The entries are unharmed. Choose Resume to go on.`,
    tone: 'warn',
    isForSettings: false,
  },
})

/** A practice workspace has no key to enter: its sign-in is refused by a fault that was switched on. */
const practiceSignInWords: PauseWords = liveWords({
  title: msg`Sign-in refused`,
  sentence: msg`The practice server refused the sign-in. Switch off what goes wrong in Settings, then choose Resume. Nothing is lost.`,
  tone: 'bad',
  isForSettings: true,
})

/** Why a workspace sends nothing, and what ends that. */
export function pauseWordsFor(reason: PauseReason, environment: Environment): PauseWords {
  return reason === 'sign-in-refused' && environment === 'practice' ? practiceSignInWords : pauseWords[reason]
}

/** The stored credentials no longer open, so that nothing can be sent. */
export const unreadableWords: PauseWords = liveWords({
  title: msg`API key and API secret are needed again`,
  sentence: msg`This computer can no longer open the stored ones. Enter both again in Settings; drafts and outbox are untouched.`,
  tone: 'bad',
  isForSettings: true,
})
