import type { Journal } from '@electron/main/services/journal/journal'
import type { ErrorCode } from '@shared/errors'
import type { Verdict } from '@shared/sync/verdict'
import type { RocketkorClient } from './rocketkor-client'

/** One attempt to create a customer: that it was made is on disk before a byte of it leaves. */
export async function attemptCreate(
  deps: {
    client: Pick<RocketkorClient, 'create'>
    journal: Journal
    onVerdictNotNoted: (code: ErrorCode) => void
  },
  input: { localKey: string; body: string },
): Promise<Verdict> {
  const attempt = await deps.journal.noteAttempt(input.localKey, input.body)
  if (!attempt.ok) return notSent(attempt.error.code)
  const verdict = await deps.client.create(input.body)
  const noted = await deps.journal.noteVerdict(input.localKey, verdict.verdict)
  // Unnoted, the attempt counts as possibly sent after a crash, and a probe settles it.
  if (!noted.ok) deps.onVerdictNotNoted(noted.error.code)
  return verdict
}

/** The verdict on an attempt that was not made. */
export function notSent(code: ErrorCode): Verdict {
  return { verdict: 'not-sent', code, retryAfterMs: null }
}
