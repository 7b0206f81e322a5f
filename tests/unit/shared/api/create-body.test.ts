import { toCreateBody } from '@shared/api/create-body'
import type { BusinessProfile, IndividualProfile } from '@shared/domain/customer-profile'
import { expect, it } from 'vitest'

const acme: BusinessProfile = {
  type: 'BUSINESS',
  businessName: 'ACME',
  contacts: [
    {
      firstName: 'Jack',
      lastName: 'Smith',
      primary: true,
      primaryPhoneNumber: { number: '+1 (415) 12-34', type: 'WORK' },
      primaryEmail: { value: ' jsmith@acme.com ' },
    },
  ],
}

const sent = (profile: BusinessProfile | IndividualProfile) =>
  JSON.parse(toCreateBody(profile, 'R-1', 'K-1')) as Record<string, unknown>

it('sends the documented fields, the reference and the local key', () => {
  expect(sent(acme)).toEqual({
    type: 'BUSINESS',
    businessName: 'ACME',
    contacts: [
      {
        firstName: 'Jack',
        lastName: 'Smith',
        primary: true,
        primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
        primaryEmail: { value: 'jsmith@acme.com' },
      },
    ],
    externalId: 'R-1',
    metadata: { outpostReference: 'R-1', outpostKey: 'K-1' },
  })
})

it('leaves out empty texts, and phones and e-mails that hold nothing else', () => {
  const second = {
    firstName: 'Eve',
    middleName: ' ',
    lastName: 'Ray',
    primary: false,
    primaryPhoneNumber: { number: ' ', type: 'MOBILE' },
    primaryEmail: { value: '' },
  }
  const { contacts } = sent({ ...acme, contacts: [...acme.contacts, second] })
  expect(contacts).toMatchObject([{}, { firstName: 'Eve', lastName: 'Ray', primary: false }])
  expect(Object.keys((contacts as object[])[1]!)).toEqual(['firstName', 'lastName', 'primary'])
})

it('keeps the agent’s own metadata as it is and never lets it hide ours', () => {
  const metadata = [
    { name: ' number ', value: '12-34 (5)' },
    { name: 'outpostReference', value: 'forged' },
    { name: '', value: ' ' },
  ]
  expect(sent({ ...acme, metadata })['metadata']).toEqual({
    number: '12-34 (5)',
    outpostReference: 'R-1',
    outpostKey: 'K-1',
  })
})

it('sends a person at the top level', () => {
  const sarah: IndividualProfile = {
    type: 'INDIVIDUAL',
    firstName: 'Sarah',
    lastName: 'Green',
    primaryPhoneNumber: { number: '+1.555.6589', type: 'WORK' },
    primaryEmail: { value: 'sgreen@abc.com' },
  }
  expect(sent(sarah)).toMatchObject({
    type: 'INDIVIDUAL',
    firstName: 'Sarah',
    lastName: 'Green',
    primaryPhoneNumber: { number: '+15556589', type: 'WORK' },
    primaryEmail: { value: 'sgreen@abc.com' },
  })
})

it('names the primary address of each type, writes codes in capitals and says who receives parcels only', () => {
  const place = {
    streetLine1: '1 Main St',
    streetLine2: ' ',
    stateCode: 'mo',
    countryCode: 'usa',
    zipCode: '63368',
  }
  const name = { firstName: 'Jack', middleName: '', lastName: 'Smith' }
  const addresses = [
    { type: 'PHYSICAL', ...place, name },
    { type: 'SHIPPING', ...place, name },
    { type: 'SHIPPING', ...place, name, primary: true },
  ]
  const sentPlace = { streetLine1: '1 Main St', stateCode: 'MO', countryCode: 'USA', zipCode: '63368' }
  const sentName = { firstName: 'Jack', lastName: 'Smith' }
  expect(sent({ ...acme, addresses })['addresses']).toEqual([
    { type: 'PHYSICAL', ...sentPlace, primary: true },
    { type: 'SHIPPING', ...sentPlace, name: sentName, primary: false },
    { type: 'SHIPPING', ...sentPlace, name: sentName, primary: true },
  ])
})

it('sends no empty list of addresses', () => {
  expect(sent({ ...acme, addresses: [] })).not.toHaveProperty('addresses')
})

it('sends nothing that is not documented, however much is filled in', () => {
  const person: IndividualProfile = {
    type: 'INDIVIDUAL',
    prefix: 'Dr',
    firstName: 'Sarah',
    middleName: 'L',
    lastName: 'Green',
    suffix: 'Jr',
    primaryPhoneNumber: { number: '+15556589', type: 'WORK', provider: 'ABC', extension: '675' },
    primaryEmail: { value: 'sgreen@abc.com' },
  }
  expect(sent(person)).toEqual({
    ...person,
    externalId: 'R-1',
    metadata: { outpostReference: 'R-1', outpostKey: 'K-1' },
  })
})
