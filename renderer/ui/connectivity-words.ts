import { msg, t } from '@lingui/core/macro'
import type { ConnectivityState } from '@shared/domain/connectivity'
import type { Environment } from '@shared/domain/workspace'
import type { PauseReason } from '@shared/sync/entry'
import { liveWords } from './live-words'
import { pauseWordsFor } from './pause-words'
import type { Tone } from './state-words'

/** What the agent can do about it from where it is shown. */
export type ConnectivityAction = 'check' | 'retry' | 'sign-in' | 'edit-workspace' | 'resume'

export type ConnectivityWords = {
  readonly label: string
  /** What it means. */
  readonly meaning: string
  /** What the agent can do. */
  readonly advice: string
  readonly tone: Tone
  /** The likeliest first. */
  readonly actions: readonly [ConnectivityAction, ...ConnectivityAction[]]
}

/** What the buttons are called. */
export const connectivityActionWords: Record<ConnectivityAction, string> = liveWords({
  check: msg`Check now`,
  retry: msg`Try again`,
  'sign-in': msg`Open sign-in page`,
  'edit-workspace': msg`Edit workspace`,
  resume: msg`Resume sending`,
})

/** How each state of the way to the server is called and explained. */
export const connectivityWords: Record<ConnectivityState, ConnectivityWords> = liveWords({
  checking: {
    label: msg`Checking…`,
    meaning: msg`Outpost is asking the server.`,
    advice: msg`Nothing to do. You can go on working.`,
    tone: 'quiet',
    actions: ['check'],
  },
  online: {
    label: msg`Online`,
    meaning: msg`The server answers and accepts this Service Account.`,
    advice: msg`Nothing to do. Queued customers are sent at once.`,
    tone: 'good',
    actions: ['check'],
  },
  'no-network': {
    label: msg`No network`,
    meaning: msg`This computer has no way to the server.`,
    advice: msg`Go on working: drafts and the outbox are kept here, and sending starts when the network is back.`,
    tone: 'warn',
    actions: ['retry'],
  },
  'captive-portal': {
    label: msg`Sign-in page in the way`,
    meaning: msg`This network's own sign-in page answers in place of the server.`,
    advice: msg`Choose Open sign-in page, sign in to the network in the browser, then choose Try again.`,
    tone: 'warn',
    actions: ['sign-in', 'retry'],
  },
  'host-not-found': {
    label: msg`Server not found`,
    meaning: msg`No computer answers to this address. The network or the base URL may be the reason.`,
    advice: msg`Go on working: everything is kept here. If other pages open in a browser, check the base URL for typing errors.`,
    tone: 'warn',
    actions: ['retry', 'edit-workspace'],
  },
  'certificate-expired': {
    label: msg`Certificate not valid`,
    meaning: msg`The certificate of the server is not valid at this time.`,
    advice: msg`Check the clock of this computer; if it is right, tell the server's operator.`,
    tone: 'warn',
    actions: ['retry'],
  },
  'server-not-answering': {
    label: msg`Server not answering`,
    meaning: msg`There is a network, but the server gives no usable answer.`,
    advice: msg`Go on working: Outpost tries again by itself. If it lasts, check the base URL of the workspace.`,
    tone: 'warn',
    actions: ['retry', 'edit-workspace'],
  },
  'sign-in-refused': {
    label: msg`Sign-in refused`,
    meaning: msg`The server refuses the API key or the API secret of this workspace.`,
    advice: msg`Enter both again, then sending resumes. Until then nothing is sent, and nothing is lost.`,
    tone: 'bad',
    actions: ['edit-workspace', 'resume'],
  },
  'slowed-down': {
    label: msg`Slowed down by server`,
    meaning: msg`The server asked Outpost to wait before it sends more.`,
    advice: msg`Nothing to do. Sending goes on after the pause.`,
    tone: 'warn',
    actions: ['check'],
  },
  'clock-wrong': {
    label: msg`Clock is wrong`,
    meaning: msg`The clock of this computer is far from the server's, so secure connections may fail.`,
    advice: msg`Set date, time and time zone of this computer, then choose Try again.`,
    tone: 'warn',
    actions: ['retry'],
  },
})

/** How far our clock is from the server's, in words; empty when it hardly matters. */
export function clockSkewWords(skewMs: number): string {
  const minutes = Math.round(Math.abs(skewMs) / 60_000)
  if (minutes < 1) return ''
  const hours = Math.round(minutes / 60)
  const span = minutes < 120 ? t`${minutes} min` : t`${hours} h`
  return skewMs > 0 ? t`This computer's clock is ${span} behind.` : t`This computer's clock is ${span} ahead.`
}

/** States whose own advice promises that queued customers are sent. */
const promising: ReadonlySet<ConnectivityState> = new Set(['checking', 'online', 'no-network', 'slowed-down'])

type Situation = {
  readonly state: ConnectivityState
  readonly environment: Environment
  /** Why the outbox of the workspace sends nothing, whatever the server says. */
  readonly pausedBy: PauseReason | null
}

/** What the agent can do in a state of the way to the server: no sending is promised while the outbox is paused. */
export function connectivityAdvice({
  state,
  environment,
  pausedBy,
}: Situation): Pick<ConnectivityWords, 'advice' | 'actions'> {
  const { advice, actions } = connectivityWords[state]
  const isPractice = environment === 'practice'
  if (state === 'sign-in-refused' && (pausedBy === null || pausedBy === state))
    return { advice: isPractice ? pauseWordsFor(state, environment).sentence : advice, actions }
  if (pausedBy === null) return { advice, actions }
  const paused = t`Sending is paused. ${{ why: pauseWordsFor(pausedBy, environment).sentence }}`
  return {
    advice: promising.has(state) ? paused : [advice, paused].join(' '),
    actions: ['resume', ...actions.filter((action) => action !== 'resume')],
  }
}
