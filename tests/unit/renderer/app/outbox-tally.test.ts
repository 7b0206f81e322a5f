import { tallyOutbox } from '@renderer/app/use-outbox-tally'
import { expect, it } from 'vitest'

it('counts what goes on by itself apart from what the agent holds, and from what waits for the agent', () => {
  const counts = {
    draft: 1,
    queued: 2,
    sending: 3,
    unclear: 4,
    refused: 5,
    'needs-you': 6,
    synced: 7,
    gone: 8,
  }
  expect(tallyOutbox({ ...counts, held: 1, outbox: 20 })).toEqual({
    waiting: 8,
    held: 1,
    attention: 11,
    unsent: 21,
  })
})
