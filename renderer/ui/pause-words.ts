import { msg } from '@lingui/core/macro'
import { liveWords } from '@renderer/ui/live-words'
import type { Tone } from '@renderer/ui/state-words'
import type { PauseReason } from '@shared/sync/entry'

type PauseWords = {
  readonly title: string
  readonly sentence: string
  readonly tone: Tone
  /** Where the cause can be put right, if in Outpost at all. */
  readonly isForSettings: boolean
}

/** Why a workspace sends nothing, and what ends that. */
export const pauseWords: Record<PauseReason, PauseWords> = liveWords({
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

/** The stored credentials no longer open, so that nothing can be sent. */
export const unreadableWords: PauseWords = liveWords({
  title: msg`API key and API secret are needed again`,
  sentence: msg`This computer can no longer open the stored ones. Enter both again in Settings; drafts and outbox are untouched.`,
  tone: 'bad',
  isForSettings: true,
})
