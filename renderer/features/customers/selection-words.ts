import { plural, t } from '@lingui/core/macro'
import type { Submitted } from './submit-all'

/** What came of submitting several customers, in sentences. */
export function submittedWords({ queued, others, ...kept }: Submitted): string {
  const alike = kept.alike.length
  const unseen = kept.unseen.length
  const incomplete = kept.incomplete.length
  return [
    queued > 0
      ? plural(queued, { one: '# customer queued.', other: '# customers queued.' })
      : t`Nothing was queued.`,
    alike > 0 &&
      plural(alike, {
        one: '# looks like a customer that is here already: open it to decide.',
        other: '# look like customers that are here already: open each to decide.',
      }),
    unseen > 0 &&
      plural(unseen, {
        one: '# could not be compared with the others yet: submit it again in a moment, or by itself.',
        other: '# could not be compared with the others yet: submit them again in a moment, or one by one.',
      }),
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
