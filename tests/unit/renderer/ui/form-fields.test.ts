import { fieldAt, formFields, withField } from '@renderer/ui/form-fields'
import { emptyProfile, type BusinessProfile } from '@shared/domain/customer-profile'
import { describe, expect, it } from 'vitest'

const business = emptyProfile('BUSINESS')
const individual = emptyProfile('INDIVIDUAL')

describe('form fields', () => {
  it('asks for the documented fields of a business by their wire paths', () => {
    expect(formFields(business).map(({ label, path }) => [label, path])).toEqual([
      ['Business name', 'businessName'],
      ['First name', 'contacts[0].firstName'],
      ['Last name', 'contacts[0].lastName'],
      ['Phone number', 'contacts[0].primaryPhoneNumber.number'],
      ['Phone type', 'contacts[0].primaryPhoneNumber.type'],
      ['Email', 'contacts[0].primaryEmail.value'],
      ['External ID', 'externalId'],
    ])
  })

  it('asks for the same of an individual, at the top level and without a business name', () => {
    expect(formFields(individual).map(({ path }) => path)).toEqual([
      'firstName',
      'lastName',
      'primaryPhoneNumber.number',
      'primaryPhoneNumber.type',
      'primaryEmail.value',
      'externalId',
    ])
  })

  it.each([business, individual])('reads back what was written to each field', (profile) => {
    for (const { name } of formFields(profile)) {
      const changed = formFields(withField(profile, name, 'typed'))
      expect(changed.find((field) => field.name === name)?.value).toBe('typed')
    }
  })

  it('changes the primary contact and leaves everything else as it is', () => {
    const other = { firstName: 'Ann', lastName: 'Lee', primary: false }
    const primary = { firstName: 'Jack', middleName: 'F', lastName: 'Smith', primary: true }
    const profile: BusinessProfile = {
      type: 'BUSINESS',
      businessName: 'ACME',
      contacts: [other, primary],
      metadata: { region: 'west' },
    }
    expect(withField(profile, 'lastName', 'Smythe')).toEqual({
      ...profile,
      contacts: [other, { ...primary, lastName: 'Smythe' }],
    })
  })

  it('makes a primary contact for a business that has none', () => {
    const profile = withField({ type: 'BUSINESS', businessName: 'ACME', contacts: [] }, 'firstName', 'Jack')
    expect(profile).toMatchObject({ contacts: [{ firstName: 'Jack', primary: true }] })
  })

  it('leaves an external ID that was emptied out of the profile', () => {
    const typed = withField(individual, 'externalId', 'CRM-7')
    expect(withField(typed, 'externalId', '')).toEqual(individual)
  })
})

describe('fieldAt', () => {
  it.each([
    ['contacts[0].lastName', 'lastName'],
    ['contacts.0.primaryEmail.value', 'email'],
    ['/contacts/0/primaryEmail', 'email'],
    ['contacts[0].primaryPhoneNumber.number', 'phoneNumber'],
    ['businessName', 'businessName'],
    ['externalId', 'externalId'],
    ['contacts', null],
    ['contacts[1].lastName', null],
    ['addresses[0].zipCode', null],
    ['', null],
  ])('places a problem at %s on the field %s', (path, name) => {
    expect(fieldAt(business, path)).toBe(name)
  })
})
