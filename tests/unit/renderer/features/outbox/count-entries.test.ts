import { countEntries, entriesIn, keptWords } from '@renderer/features/outbox/count-entries'
import { customerInOutbox } from '@tests/support/customers'
import { expect, it } from 'vitest'

const held = customerInOutbox('queued', { heldFor: 'agent' })
const entries = [customerInOutbox('queued'), customerInOutbox('unclear'), customerInOutbox('refused'), held]
const counted = (list: typeof entries) =>
  Object.fromEntries(countEntries(list).map(({ label, count }) => [label, count]))

it('counts every state, and what is on hold apart from what waits', () => {
  expect(counted(entries)).toEqual({
    Waiting: 1,
    Sending: 0,
    'Outcome unknown': 1,
    Refused: 1,
    'Needs you': 0,
    'On hold': 1,
  })
  expect(counted([customerInOutbox('queued')])).not.toHaveProperty('On hold')
})

it('narrows the list to those that stand alike', () => {
  expect(entriesIn(entries, 'held')).toEqual([held])
  expect(entriesIn(entries, 'queued')).toEqual([entries[0]])
})

it('says what closing Outpost means, and promises of nothing that it is on the way', () => {
  expect(keptWords(entries, false)).toMatch(
    /^2 customers are not settled yet\. If you close Outpost they are kept/,
  )
  expect(keptWords([customerInOutbox('sending')], false)).toMatch(/^1 customer is not settled yet/)
  expect(keptWords(entries, true)).toBe('You can close Outpost: everything here is kept.')
  expect(keptWords([held], false)).toBe('You can close Outpost: everything here is kept.')
})
