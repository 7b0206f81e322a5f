import { compareRecords, matchWords } from '@renderer/features/outbox/compare-records'
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
  const more = { ...sarah, middleName: 'Ann', metadata: [{ name: 'region', value: 'west' }] }
  expect(compareRecords(sarah, { ...sarahOnServer, profile: more })).toContainEqual({
    label: 'region',
    ours: '',
    theirs: 'west',
    isSame: false,
  })
})

it('tells a second contact from the first', () => {
  const person = (firstName: string, primary: boolean) => ({ firstName, lastName: 'Smith', primary })
  const acme = {
    type: 'BUSINESS',
    businessName: 'ACME',
    contacts: [person('Jack', true), person('Jill', false)],
  } as const
  const profile = { ...acme, contacts: [...acme.contacts] }
  const labels = compareRecords(profile, { ...sarahOnServer, profile }).map(({ label, ours }) => [
    label,
    ours,
  ])
  expect(labels).toEqual([
    ['Business name', 'ACME'],
    ['First name', 'Jack'],
    ['Last name', 'Smith'],
    ['Contact: First name', 'Jill'],
    ['Contact: Last name', 'Smith'],
  ])
})

it('says in a sentence how far both agree', () => {
  const rows = compareRecords(sarah, sarahOnServer)
  expect(matchWords(rows)).toBe('3 of 4 fields are the same. Different: Phone number.')
  expect(matchWords(rows.filter(({ isSame }) => isSame))).toBe('All fields are the same.')
  expect(matchWords(rows.filter(({ isSame }) => !isSame))).toBe('No field is the same.')
})
