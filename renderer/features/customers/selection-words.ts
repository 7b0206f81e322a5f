import type { Submitted } from './selection-commands'

/** What came of submitting several customers, in sentences. */
export function submittedWords({ queued, incomplete, others }: Submitted): string {
  return [
    queued > 0 ? `${count(queued)} queued.` : 'Nothing was queued.',
    incomplete > 0 && `${count(incomplete)} ${isOrAre(incomplete)} incomplete: open to see what is missing.`,
    others > 0 && `${count(others)} ${isOrAre(others)} not a draft, or moved on in the meantime.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What came of discarding several customers, in sentences. */
export function discardedWords({ discarded, kept }: { discarded: number; kept: number }): string {
  return [
    discarded > 0 ? `${count(discarded)} discarded.` : 'Nothing was discarded.',
    kept > 0 && `${count(kept)} stayed: what was sent, or is being sent, cannot be discarded.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function count(customers: number): string {
  return customers === 1 ? '1 customer' : `${customers.toLocaleString()} customers`
}

function isOrAre(customers: number): string {
  return customers === 1 ? 'is' : 'are'
}
