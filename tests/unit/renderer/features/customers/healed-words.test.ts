import { healedWords } from '@renderer/features/customers/healed-words'
import { appError } from '@shared/errors'
import { expect, it } from 'vitest'

it('is silent when nothing had to be mended', () => {
  expect(healedWords({ restored: 0, damagedLines: 0, problem: null })).toBe('')
})

it('says what was restored, what could not be read and what could not be compared', () => {
  expect(healedWords({ restored: 1, damagedLines: 2, problem: appError('disk-full') })).toBe(
    '1 unsent customer was restored from the safety copy. ' +
      '2 lines of the safety copy could not be read. Look through your newest drafts. ' +
      'The safety copy could not be compared with your drafts: The disk is full. Restart Outpost to try again.',
  )
})
