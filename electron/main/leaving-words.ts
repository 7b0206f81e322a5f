/** Submitted customers that are not on the server for certain; `sending` of them are on the wire at this moment. */
export type Unsent = { readonly waiting: number; readonly sending: number }

/** What is said before Outpost closes with unsent work. The first button closes it. */
export function leavingWords({ waiting, sending }: Unsent) {
  return {
    type: 'question' as const,
    title: 'Close Outpost?',
    message: `${customers(waiting + sending)} not sent yet.`,
    detail: [SAFE, ...(sending > 0 ? [ON_THE_WIRE] : [])].join('\n\n'),
    buttons: ['Close Outpost', 'Stay'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  }
}

const SAFE =
  'They are safe on this computer and stay in the outbox. Outpost sends them the next time it is open and online.'

const ON_THE_WIRE =
  'Something is being sent at this moment: Outpost waits up to 3 seconds for the answer. If none comes, it finds out at the next start what arrived, so nothing is sent twice.'

function customers(count: number): string {
  return count === 1 ? '1 customer is' : `${String(count)} customers are`
}
