import { tallyOutbox } from '@renderer/app/use-outbox-tally'
import { expect, it } from 'vitest'

it('counts what goes on by itself apart from what waits for the agent', () => {
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
  expect(tallyOutbox({ ...counts, outbox: 20 })).toEqual({ waiting: 9, attention: 11, unsent: 21 })
})
