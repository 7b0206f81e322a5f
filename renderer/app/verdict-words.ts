import { t } from '@lingui/core/macro'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { causeWords, wordsFor } from '@renderer/ui/error-words'
import { refusalReason } from '@renderer/ui/refusal-words'
import { standWords, stateWords } from '@renderer/ui/state-words'
import type { ErrorCode } from '@shared/errors'

/** Failures that pass without anyone doing anything. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'no-network',
  'connect-timed-out',
  'timed-out',
  'connection-lost',
  'server-failed',
  'too-many-requests',
])

/** Why it is not settled yet: what the server said, else what happened last, else what its state means. */
export function verdictWords({ state, entry, content }: SoundCustomer, isPaused: boolean): string {
  const refusal = entry?.refusal ?? null
  if (state === 'refused' && refusal !== null) {
    const reasons = refusal.problems.map((problem) => refusalReason(content.profile, problem))
    return [refusal.message, ...reasons].filter((words) => words !== '').join(' — ')
  }
  const heldFor = entry?.heldFor
  if (state === 'queued' && heldFor === 'agent') return standWords({ state, isHeld: true }).sentence
  if (state === 'queued' && heldFor === 'undo') return undoWords()
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

function undoWords(): string {
  return t`You decided that it is a different customer. It is sent when the time to undo that is over.`
}
