import { plural, t } from '@lingui/core/macro'
import type { OutboxNews } from '@shared/domain/outbox-tally'
import type { Environment } from '@shared/domain/workspace'
import { labelledWords } from './labelled-words'
import { pauseWordsFor } from './pause-words'

/** What came of an outbox, in the window. */
export function outboxNewsWords(news: OutboxNews, environment: Environment): string {
  const words = wordsOf(news, environment)
  return news.workspace === null ? words : labelledWords(news.workspace, words)
}

function wordsOf(news: OutboxNews, environment: Environment): string {
  if (news.kind === 'drained') return drainedWords(news)
  if (news.kind === 'attention') return needsYouWords(news.count)
  return t`Sending is paused. ${{ why: pauseWordsFor(news.by, environment).sentence }}`
}

function drainedWords({
  workspace,
  count,
  held,
  attention,
  isAll,
}: Extract<OutboxNews, { kind: 'drained' }>) {
  // What is said of every workspace is not said under the name of one.
  if (isAll && workspace === null)
    return plural(count, {
      one: 'Everything is sent: # customer was created.',
      other: 'Everything is sent: # customers were created.',
    })
  const created = plural(count, { one: '# customer was created.', other: '# customers were created.' })
  if (isAll) return [created, t`No other workspace has anything left to send.`].join(' ')
  if (attention > 0) return [created, needsYouWords(attention)].join(' ')
  if (held > 0) return [created, heldWords(held)].join(' ')
  return [created, t`Another workspace still has customers that are not sent.`].join(' ')
}

function heldWords(count: number): string {
  return plural(count, {
    one: '# is on hold until you release it.',
    other: '# are on hold until you release them.',
  })
}

function needsYouWords(count: number): string {
  return plural(count, {
    one: '# customer needs you. Open the outbox.',
    other: '# customers need you. Open the outbox.',
  })
}
