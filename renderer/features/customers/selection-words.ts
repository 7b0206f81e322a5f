import { plural, t } from '@lingui/core/macro'
import type { Submitted } from './selection-commands'

/** What came of submitting several customers, in sentences. */
export function submittedWords({ queued, incomplete, others }: Submitted): string {
  return [
    queued > 0
      ? plural(queued, { one: '# customer queued.', other: '# customers queued.' })
      : t`Nothing was queued.`,
    incomplete > 0 &&
      plural(incomplete, {
        one: '# customer is incomplete: open to see what is missing.',
        other: '# customers are incomplete: open to see what is missing.',
      }),
    others > 0 &&
      plural(others, {
        one: '# customer is not a draft, or moved on in the meantime.',
        other: '# customers are not a draft, or moved on in the meantime.',
      }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** What came of discarding several customers, in sentences. */
export function discardedWords({ discarded, kept }: { discarded: number; kept: number }): string {
  return [
    discarded > 0
      ? plural(discarded, { one: '# customer discarded.', other: '# customers discarded.' })
      : t`Nothing was discarded.`,
    kept > 0 &&
      plural(kept, {
        one: '# customer stayed: what was sent, or is being sent, cannot be discarded.',
        other: '# customers stayed: what was sent, or is being sent, cannot be discarded.',
      }),
  ]
    .filter(Boolean)
    .join(' ')
}
