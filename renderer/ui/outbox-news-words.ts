import { plural, t } from '@lingui/core/macro'
import type { OutboxNews } from '@shared/domain/outbox-tally'
import { labelledWords } from './labelled-words'

/** What came of an outbox, in the window. */
export function outboxNewsWords(news: OutboxNews): string {
  const words = news.kind === 'drained' ? drainedWords(news) : needsYouWords(news.count)
  return news.workspace === null ? words : labelledWords(news.workspace, words)
}

function drainedWords({ workspace, count, attention, isAll }: Extract<OutboxNews, { kind: 'drained' }>) {
  // What is said of every workspace is not said under the name of one.
  if (isAll && workspace === null)
    return plural(count, {
      one: 'Everything is sent: # customer was created.',
      other: 'Everything is sent: # customers were created.',
    })
  const created = plural(count, { one: '# customer was created.', other: '# customers were created.' })
  if (isAll) return [created, t`No other workspace has anything left to send.`].join(' ')
  if (attention > 0) return [created, needsYouWords(attention)].join(' ')
  return [created, t`Another workspace still has customers that are not sent.`].join(' ')
}

function needsYouWords(count: number): string {
  return plural(count, {
    one: '# customer needs you. Open the outbox.',
    other: '# customers need you. Open the outbox.',
  })
}
