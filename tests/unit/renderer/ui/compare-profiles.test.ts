import { agreementWords } from '@renderer/ui/agreement-words'
import { compareProfiles, type ComparedRow } from '@renderer/ui/compare-profiles'
import { madeReference } from '@shared/domain/made-reference'
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

it('counts no external ID that Outpost made, on whichever computer and on either side', () => {
  const ours = { ...sarah, externalId: madeReference('6f0e7a52-11aa-4f0b-9a55-2f1f2f0f7b11') }
  const theirs = { ...sarah, externalId: madeReference('0E01F271-80B1-4724-B5DC-6959C7CD88DC') }
  const labels = (rows: readonly ComparedRow[]) => rows.map(({ label }) => label)
  expect(labels(compareProfiles(ours, theirs))).toEqual(labels(compareProfiles(sarah, sarah)))
  expect(agreementWords(compareProfiles(sarah, theirs))).toBe('All fields are the same.')
})

it('says so where both records have the same external ID, whoever made it', () => {
  const externalId = madeReference('6f0e7a52-11aa-4f0b-9a55-2f1f2f0f7b11')
  const shouted = { ...sarah, externalId: externalId.toUpperCase() }
  expect(compareProfiles({ ...sarah, externalId }, shouted).at(-1)).toEqual({
    label: 'External ID',
    ours: externalId,
    theirs: shouted.externalId,
    agreement: 'same',
  })
})

it("compares an organisation's own external ID, also where it begins as one that Outpost makes", () => {
  const numbered = { ...sarah, externalId: 'OP-7' }
  const rowOf = (rows: readonly ComparedRow[]) => rows.find(({ label }) => label === 'External ID')
  expect(rowOf(compareProfiles(numbered, numbered))?.agreement).toBe('same')
  expect(rowOf(compareProfiles(numbered, { ...sarah, externalId: 'CRM-7' }))?.agreement).toBe('differs')
  expect(rowOf(compareProfiles(sarah, numbered))?.agreement).toBe('one-sided')
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
