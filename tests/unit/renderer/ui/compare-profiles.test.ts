import { agreementWords } from '@renderer/ui/agreement-words'
import { compareProfiles } from '@renderer/ui/compare-profiles'
import { sarah, sarahOnServer } from '@tests/support/customers'
import { expect, it } from 'vitest'

it('puts both records side by side and marks where they differ', () => {
  expect(
    compareProfiles(sarah, sarahOnServer.profile).map(({ label, agreement }) => [label, agreement]),
  ).toEqual([
    ['First name', 'same'],
    ['Last name', 'same'],
    ['Phone number', 'differs'],
    ['Email', 'same'],
  ])
})

it('takes no notice of case, spaces and phone punctuation', () => {
  const shouted = {
    ...sarah,
    firstName: 'SARAH ',
    primaryPhoneNumber: { number: '+1 555-65-89', type: 'WORK' },
  }
  expect(compareProfiles(sarah, shouted).every(({ agreement }) => agreement === 'same')).toBe(true)
})

it('keeps what only one side has, which is no difference', () => {
  const more = { ...sarah, middleName: 'Ann', metadata: [{ name: 'region', value: 'west' }] }
  expect(compareProfiles(sarah, more)).toContainEqual({
    label: 'region',
    ours: '',
    theirs: 'west',
    agreement: 'one-sided',
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
  const labels = compareProfiles(profile, profile).map(({ label, ours }) => [label, ours])
  expect(labels).toEqual([
    ['Business name', 'ACME'],
    ['First name', 'Jack'],
    ['Last name', 'Smith'],
    ['Contact: First name', 'Jill'],
    ['Contact: Last name', 'Smith'],
  ])
})

it('says in a sentence how far both agree', () => {
  const more = { ...sarah, middleName: 'Ann' }
  const rows = compareProfiles(more, sarahOnServer.profile)
  const only = (wanted: string) => rows.filter(({ agreement }) => agreement === wanted)
  expect(agreementWords(rows)).toBe(
    '3 of 5 fields are the same. Different: Phone number. On one side only: Middle name.',
  )
  expect(agreementWords(only('same'))).toBe('All fields are the same.')
  expect(agreementWords(only('differs'))).toBe('No field is the same. Different: Phone number.')
})
