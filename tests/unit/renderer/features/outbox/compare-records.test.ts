import { compareRecords } from '@renderer/features/outbox/compare-records'
import { sarah, sarahOnServer } from '@tests/support/customers'
import { expect, it } from 'vitest'

it('puts both records side by side and marks where they differ', () => {
  expect(compareRecords(sarah, sarahOnServer).map(({ label, isSame }) => [label, isSame])).toEqual([
    ['First name', true],
    ['Last name', true],
    ['Phone number', false],
    ['Email', true],
  ])
})

it('takes no notice of case, spaces and phone punctuation', () => {
  const shouted = {
    ...sarah,
    firstName: 'SARAH ',
    primaryPhoneNumber: { number: '+1 555-65-89', type: 'WORK' },
  }
  expect(compareRecords(sarah, { ...sarahOnServer, profile: shouted }).every(({ isSame }) => isSame)).toBe(
    true,
  )
})

it('keeps what only one side has', () => {
  const more = { ...sarah, middleName: 'Ann', metadata: { region: 'west' } }
  expect(compareRecords(sarah, { ...sarahOnServer, profile: more })).toContainEqual({
    label: 'region',
    ours: '',
    theirs: 'west',
    isSame: false,
  })
})
