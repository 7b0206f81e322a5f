import { entryName, triesWords } from '@renderer/features/outbox/entry-words'
import { customerInOutbox } from '@tests/support/customers'
import { expect, it } from 'vitest'

it('counts tries', () => {
  expect([0, 1, 7].map(triesWords)).toEqual(['Not tried yet', '1 try', '7 tries'])
})

it('names an entry by its customer', () => {
  expect(entryName(customerInOutbox('queued'))).toBe('Sarah Green')
})
