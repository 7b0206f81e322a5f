import { i18n, type MessageDescriptor } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'
import type { OutboxNews } from '@shared/domain/outbox-tally'
import type { PauseReason } from '@shared/sync/entry'
import type { Total } from './background'

type Said = { readonly title: string; readonly body: string }

/** What a notification of the operating system says: it may be read by anyone, so it names nobody. */
export function newsWords(news: OutboxNews): Said {
  const { workspace } = news
  const { title, body } = saidOf(news)
  return { title, body: workspace === null ? body : t`${workspace}: ${body}` }
}

function saidOf(news: OutboxNews): Said {
  if (news.kind === 'drained') return drainedWords(news)
  if (news.kind === 'attention') return needsYouWords(news.count)
  const { count } = news
  const unsent = plural(count, { one: '# customer is not sent.', other: '# customers are not sent.' })
  const body = [unsent, i18n._(pauseCauses[news.by]), t`Open the outbox to see what to do.`].join(' ')
  return { title: t`Sending is paused`, body }
}

const pauseCauses: Record<PauseReason, MessageDescriptor> = {
  agent: msg`You paused it.`,
  'sign-in-refused': msg`The server refused the sign-in.`,
  'not-permitted': msg`This Service Account may not create customers.`,
  'no-api-here': msg`There is no RocketKOR API at this address.`,
  unreadable: msg`What was stored about the outbox is damaged.`,
}

function drainedWords({ count, held, attention, isAll }: Extract<OutboxNews, { kind: 'drained' }>): Said {
  const created = plural(count, { one: '# customer was created.', other: '# customers were created.' })
  if (isAll) return { title: t`Everything is sent`, body: created }
  if (attention === 0 && held > 0)
    return { title: t`Nothing is waiting in the outbox any more`, body: [created, heldWords(held)].join(' ') }
  if (attention === 0)
    return {
      title: t`An outbox is empty again`,
      body: [created, t`Another workspace still has customers that are not sent.`].join(' '),
    }
  const { title, body } = needsYouWords(attention)
  return { title, body: [created, body].join(' ') }
}

function heldWords(count: number): string {
  return plural(count, {
    one: '# is on hold until you release it.',
    other: '# are on hold until you release them.',
  })
}

function needsYouWords(count: number): Said {
  return {
    title: plural(count, { one: '# customer needs you', other: '# customers need you' }),
    body: t`Open the outbox to correct or decide.`,
  }
}

/** What the tray's icon says under the mouse. */
export function tooltipWords({ unsent, isPaused }: Total): string {
  if (unsent === 0) return t`Outpost: nothing to send`
  return isPaused
    ? plural(unsent, {
        one: 'Outpost: # not sent yet, sending is paused',
        other: 'Outpost: # not sent yet, sending is paused',
      })
    : plural(unsent, { one: 'Outpost: # not sent yet', other: 'Outpost: # not sent yet' })
}

/** What the number over the button of the taskbar means. */
export function badgeWords(unsent: number): string {
  return unsent === 0 ? '' : plural(unsent, { one: '# not sent yet', other: '# not sent yet' })
}

/** Said once, when the window is first hidden. */
export function hiddenWords() {
  return {
    title: t`Outpost goes on sending`,
    body: t`Its window is closed. Open or quit it by its icon beside the clock, or by starting it again.`,
  }
}
