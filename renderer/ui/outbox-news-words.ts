import { plural } from '@lingui/core/macro'
import type { OutboxNews } from '@shared/domain/outbox-tally'

/** What came of an outbox, in the window. */
export function outboxNewsWords(kind: OutboxNews['kind'], count: number): string {
  return kind === 'drained'
    ? plural(count, {
        one: 'Everything is sent: # customer was created.',
        other: 'Everything is sent: # customers were created.',
      })
    : plural(count, {
        one: '# customer needs you. Open the outbox.',
        other: '# customers need you. Open the outbox.',
      })
}
