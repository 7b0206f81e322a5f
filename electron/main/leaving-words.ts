import { plural, t } from '@lingui/core/macro'

/** Submitted customers that are not on the server for certain; `sending` of them are on the wire at this moment. */
export type Unsent = { readonly waiting: number; readonly sending: number }

/** What is said before Outpost closes with unsent work. The first button closes it. */
export function leavingWords({ waiting, sending }: Unsent) {
  const safe = t`They are safe on this computer and stay in the outbox. Outpost sends them the next time it is open and online; what you hold or have to decide waits for you.`
  const onTheWire = t`Something is being sent at this moment: Outpost waits up to 3 seconds for the answer. If none comes, it finds out at the next start what arrived, so nothing is sent twice.`
  return {
    type: 'question' as const,
    title: t`Close Outpost?`,
    message: plural(waiting + sending, {
      one: '# customer is not sent yet.',
      other: '# customers are not sent yet.',
    }),
    detail: [safe, ...(sending > 0 ? [onTheWire] : [])].join('\n\n'),
    buttons: [t`Close Outpost`, t`Stay`],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  }
}
