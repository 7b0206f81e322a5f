import type { OutboxNews } from '@shared/domain/outbox-tally'

/** What came of an outbox, in the window. */
export function outboxNewsWords(kind: OutboxNews['kind'], count: number): string {
  if (kind === 'drained') {
    return `Everything is sent: ${count === 1 ? '1 customer was' : `${count} customers were`} created.`
  }
  return count === 1
    ? '1 customer needs you. Open the outbox.'
    : `${count} customers need you. Open the outbox.`
}
