import type { OutboxNews } from '@shared/domain/outbox-tally'
import type { Total } from './background'

/** What a notification of the operating system says: it may be read by anyone, so it names nobody. */
export function newsWords({ kind, count }: Pick<OutboxNews, 'kind' | 'count'>): {
  title: string
  body: string
} {
  return kind === 'drained'
    ? {
        title: 'Everything is sent',
        body: `${count} ${count === 1 ? 'customer was' : 'customers were'} created.`,
      }
    : {
        title: `${count} ${count === 1 ? 'customer needs' : 'customers need'} you`,
        body: 'Open the outbox to correct or decide.',
      }
}

/** What the tray's icon says under the mouse. */
export function tooltipWords({ unsent, isPaused }: Total): string {
  if (unsent === 0) return 'Outpost: nothing to send'
  return `Outpost: ${unsent} not sent yet${isPaused ? ', sending is paused' : ''}`
}

/** Said once, when the window is first hidden. */
export const hiddenWords = {
  title: 'Outpost goes on sending',
  body: 'Its window is closed. Open or quit it by its icon beside the clock, or by starting it again.',
}
