import { plural, t } from '@lingui/core/macro'

/** What can become of a customer that was on its way, and is worth saying aloud. */
export const announcedStates = ['synced', 'refused', 'needs-you', 'unclear'] as const
export type AnnouncedState = (typeof announcedStates)[number]

/** What became of one customer. */
export function becameWords(state: AnnouncedState, name: string): string {
  switch (state) {
    case 'synced':
      return t`${name} is synced.`
    case 'refused':
      return t`The server refused ${name}.`
    case 'needs-you':
      return t`${name} needs you: decide in the outbox.`
    case 'unclear':
      return t`The outcome of ${name} is unknown. Outpost looks it up.`
  }
}

/** The same of several at once. */
export function becameManyWords(state: AnnouncedState, count: number): string {
  switch (state) {
    case 'synced':
      return plural(count, { one: '# customer is synced.', other: '# customers are synced.' })
    case 'refused':
      return plural(count, {
        one: 'The server refused # customer.',
        other: 'The server refused # customers.',
      })
    case 'needs-you':
      return plural(count, {
        one: '# customer needs you: decide in the outbox.',
        other: '# customers need you: decide in the outbox.',
      })
    case 'unclear':
      return plural(count, {
        one: 'The outcome of # customer is unknown. Outpost looks it up.',
        other: 'The outcome of # customers is unknown. Outpost looks them up.',
      })
  }
}

/** Nothing is on its way any more. */
export function drainedWords(): string {
  return t`Nothing is waiting in the outbox any more.`
}
