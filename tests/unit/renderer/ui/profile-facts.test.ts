import { profileSections } from '@renderer/ui/profile-facts'
import type { BusinessProfile } from '@shared/domain/customer-profile'
import { expect, it } from 'vitest'

const acme: BusinessProfile = {
  type: 'BUSINESS',
  businessName: 'ACME',
  externalId: 'OP-1',
  contacts: [
    {
      firstName: 'Jack',
      middleName: '',
      lastName: 'Smith',
      primary: true,
      primaryPhoneNumber: { number: '+14151234', type: 'WORK', extension: '675' },
      primaryEmail: { value: 'jsmith@acme.com' },
    },
  ],
  addresses: [
    {
      type: 'MAILING',
      streetLine1: '100 Main St',
      streetLine2: 'Suite 100',
      cityName: 'Greenville',
      zipCode: '63368',
      countryCode: 'DEU',
      primary: true,
    },
    {
      type: 'SHIPPING',
      name: { firstName: 'Eve', lastName: 'Ray' },
      streetLine1: '2 Elm St',
      countryCode: 'XYZ',
    },
  ],
  metadata: [
    { name: 'outpostReference', value: 'OP-1' },
    { name: 'outpostKey', value: 'k' },
    { name: 'region', value: 'west' },
  ],
}

it('shows everything of a profile in sections, without empty values and without what Outpost added', () => {
  expect(profileSections(acme, { reference: 'OP-1' })).toEqual([
    { title: 'Business', facts: [{ label: 'Business name', value: 'ACME' }] },
    {
      title: 'Primary contact',
      facts: [
        { label: 'First name', value: 'Jack' },
        { label: 'Last name', value: 'Smith' },
        { label: 'Phone number', value: '+14151234 ext. 675 · Work' },
        { label: 'Email', value: 'jsmith@acme.com' },
      ],
    },
    {
      title: 'Mailing address · primary',
      facts: [
        { label: 'Street', value: '100 Main St, Suite 100' },
        { label: 'City', value: 'Greenville' },
        { label: 'ZIP or postal code', value: '63368' },
        { label: 'Country', value: 'Germany (DEU)' },
      ],
    },
    {
      title: 'Shipping address',
      facts: [
        { label: 'Recipient', value: 'Eve Ray' },
        { label: 'Street', value: '2 Elm St' },
        { label: 'Country', value: 'XYZ' },
      ],
    },
    { title: 'Metadata', facts: [{ label: 'region', value: 'west' }] },
  ])
})

it('names countries in the language it is asked for', () => {
  const address = profileSections(acme, { reference: 'OP-1', language: 'fr' }).find(({ title }) =>
    title.startsWith('Mailing'),
  )
  expect(address?.facts).toContainEqual({ label: 'Country', value: 'Allemagne (DEU)' })
})

it('shows the prefix and suffix of an individual around the name', () => {
  const person = {
    type: 'INDIVIDUAL',
    prefix: 'Dr',
    firstName: 'Ann',
    lastName: 'Lee',
    suffix: 'Jr',
  } as const
  expect(profileSections(person)[0]?.facts.map(({ label }) => label)).toEqual([
    'Prefix',
    'First name',
    'Last name',
    'Suffix',
  ])
})

it('shows an external ID that the agent typed', () => {
  expect(profileSections({ ...acme, externalId: 'CRM-7' }, { reference: 'OP-1' })[0]?.facts).toContainEqual({
    label: 'External ID',
    value: 'CRM-7',
  })
})

it('says beside a phone number and an e-mail address whether they are verified, of each contact', () => {
  const jill = { firstName: 'Jill', lastName: 'Smith', primary: false, primaryEmail: { value: 'j@acme.com' } }
  const said = new Map([
    ['contacts[0].primaryPhoneNumber.verified', 'true'],
    ['contacts[0].primaryEmail.verified', 'false'],
    ['contacts[1].primaryPhoneNumber.verified', 'true'],
    ['contacts[1].primaryEmail.verified', 'by letter'],
  ])
  const profile = { ...acme, contacts: [...acme.contacts, jill] }
  const [, first, second] = profileSections(profile, { reference: 'OP-1', said })
  expect(first?.facts.slice(-2)).toEqual([
    { label: 'Phone number', value: '+14151234 ext. 675 · Work · verified' },
    { label: 'Email', value: 'jsmith@acme.com · not verified' },
  ])
  expect(second?.facts.slice(2)).toEqual([{ label: 'Email', value: 'j@acme.com' }])
})

it('says so of an individual', () => {
  const ann = {
    type: 'INDIVIDUAL',
    firstName: 'Ann',
    lastName: 'Lee',
    primaryPhoneNumber: { number: '1', type: '' },
  } as const
  const said = new Map([['primaryPhoneNumber.verified', 'false']])
  expect(profileSections(ann, { said })[0]?.facts).toContainEqual({
    label: 'Phone number',
    value: '1 · not verified',
  })
})
