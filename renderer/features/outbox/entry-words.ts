import { msg, plural, t } from '@lingui/core/macro'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { causeWords, wordsFor } from '@renderer/ui/error-words'
import { liveWords } from '@renderer/ui/live-words'
import { refusalReason } from '@renderer/ui/refusal-words'
import { stateWords } from '@renderer/ui/state-words'
import type { ErrorCode } from '@shared/errors'
import { displayName } from '@shared/domain/customer-profile'
import type { HoldReason } from '@shared/sync/entry'

/** Failures that pass without anyone doing anything. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'no-network',
  'connect-timed-out',
  'timed-out',
  'connection-lost',
  'server-failed',
  'too-many-requests',
])

/** Who an entry is about. */
export function entryName({ content }: SoundCustomer): string {
  const name = content.profile === null ? '' : displayName(content.profile)
  return name === '' ? t`No name` : name
}

/** How often it was tried. */
export function triesWords(attempts: number): string {
  if (attempts === 0) return t`Not tried yet`
  return plural(attempts, { one: '# try', other: '# tries' })
}

/** Why it is not settled yet: what the server said, else what happened last, else what its state means. */
export function verdictWords({ state, entry, content }: SoundCustomer, isPaused: boolean): string {
  const refusal = entry?.refusal ?? null
  if (state === 'refused' && refusal !== null) {
    const reasons = refusal.problems.map((problem) => refusalReason(content.profile, problem))
    return [refusal.message, ...reasons].filter((words) => words !== '').join(' — ')
  }
  const heldFor = entry?.heldFor
  if (state === 'queued' && heldFor !== undefined) return holdWords[heldFor]
  const code = entry?.lastCode ?? null
  if (code !== null && state === 'unclear') {
    return [causeWords(code), t`Outpost looks it up on the server before it is sent again.`].join(' ')
  }
  if (code !== null && state === 'queued') {
    const why = passing.has(code) ? causeWords(code) : wordsFor({ code })
    return [why, isPaused ? afterPause() : t`Outpost tries again by itself.`].join(' ')
  }
  if (state === 'queued' && isPaused) return afterPause()
  return stateWords[state].sentence
}

function afterPause(): string {
  return t`The outbox is paused: this is sent after you choose Resume.`
}

const holdWords: Record<HoldReason, string> = liveWords({
  agent: msg`You put it on hold. It is not sent before you release it.`,
  undo: msg`You decided that it is a different customer. It is sent when the time to undo that is over.`,
})
