import { outboxNewsWords } from '@renderer/ui/outbox-news-words'
import { expect, it } from 'vitest'

const drained = { workspaceId: '', kind: 'drained', count: 2 } as const

it.each([
  [null, 0, true, 'Everything is sent: 2 customers were created.'],
  [null, 1, false, '2 customers were created. 1 customer needs you. Open the outbox.'],
  ['Acme', 1, false, 'Acme: 2 customers were created. 1 customer needs you. Open the outbox.'],
  ['Acme', 0, true, 'Acme: 2 customers were created. No other workspace has anything left to send.'],
  [
    'Acme',
    0,
    false,
    'Acme: 2 customers were created. Another workspace still has customers that are not sent.',
  ],
])(
  'says of a drained outbox in %s, with %i that need the agent, no more than is so',
  (...[workspace, attention, isAll, words]) => {
    expect(outboxNewsWords({ ...drained, workspace, held: 0, attention, isAll }, 'sandbox')).toBe(words)
  },
)
