import { fieldAt, fieldValue, formFields, withField } from '@renderer/ui/form-fields'
import { emptyProfile, type BusinessProfile, type CustomerProfile } from '@shared/domain/customer-profile'
import { describe, expect, it } from 'vitest'

const individual = emptyProfile('INDIVIDUAL')
const other = { firstName: 'Ann', lastName: 'Lee', primary: false }
const primary = { firstName: 'Jack', middleName: 'F', lastName: 'Smith', primary: true }
const address = { type: 'SHIPPING', streetLine1: '1 Main St' }

/** A business with one of everything, and the primary contact in the second place. */
const acme: BusinessProfile = {
  type: 'BUSINESS',
  businessName: 'ACME',
  contacts: [other, primary],
  addresses: [address, address],
  metadata: [{ name: 'region', value: 'west' }],
}

const paths = (profile: CustomerProfile) => formFields(profile).map(({ path }) => path)

describe('form fields', () => {
  it('begins with the documented fields of a business by their wire paths', () => {
    const first = formFields(emptyProfile('BUSINESS')).slice(0, 6)
    expect(first.map(({ label, path }) => [label, path])).toEqual([
      ['Business name', 'businessName'],
      ['First name', 'contacts[0].firstName'],
      ['Last name', 'contacts[0].lastName'],
      ['Phone number', 'contacts[0].primaryPhoneNumber.number'],
      ['Phone type', 'contacts[0].primaryPhoneNumber.type'],
      ['Email', 'contacts[0].primaryEmail.value'],
    ])
  })

  it('asks for the same of an individual at the top level, and for prefix and suffix, which contacts have not', () => {
    expect(paths(individual).slice(0, 2)).toEqual(['firstName', 'lastName'])
    expect(paths(individual)).toEqual(expect.arrayContaining(['prefix', 'suffix', 'externalId']))
    expect(paths(acme).filter((path) => /prefix|suffix/.test(path))).toEqual([])
  })

  it('shows the primary contact first and says of the others which they are', () => {
    const contacts = formFields(acme).filter(({ label }) => label === 'First name')
    expect(contacts).toMatchObject([
      { path: 'contacts[1].firstName', group: '', value: 'Jack' },
      { path: 'contacts[0].firstName', group: 'Contact 1', value: 'Ann' },
    ])
  })

  it.each([acme, individual])(
    'reads back what was written to each field, and touches no other',
    (profile) => {
      for (const { path } of formFields(profile)) {
        const changed = withField(profile, path, 'typed')
        expect(fieldValue(changed, path)).toBe('typed')
        const others = (fields: CustomerProfile) => formFields(fields).filter((field) => field.path !== path)
        expect(others(changed)).toEqual(others(profile))
      }
    },
  )

  it('leaves what the form does not show as it is', () => {
    expect(withField(acme, 'contacts[1].lastName', 'Smythe')).toEqual({
      ...acme,
      contacts: [other, { ...primary, lastName: 'Smythe' }],
    })
  })

  it('makes a primary contact for a business that has none', () => {
    const profile = withField({ ...acme, contacts: [] }, 'contacts[0].firstName', 'Jack')
    expect(profile).toMatchObject({ contacts: [{ firstName: 'Jack', primary: true }] })
  })

  it('changes nothing at a path that is not there any more', () => {
    expect(withField(acme, 'addresses[7].cityName', 'Rome')).toEqual(acme)
    expect(withField(acme, 'favouriteColour', 'green')).toEqual(acme)
  })

  it('leaves an external ID that was emptied out of the profile', () => {
    const typed = withField(individual, 'externalId', 'CRM-7')
    expect(withField(typed, 'externalId', '')).toEqual(individual)
  })
})

describe('fieldAt', () => {
  it.each([
    ['contacts[0].lastName', 'contacts[0].lastName'],
    ['contacts.0.primaryEmail.value', 'contacts[0].primaryEmail.value'],
    ['/contacts/1/primaryEmail', 'contacts[1].primaryEmail.value'],
    ['$.contacts[1].primaryPhoneNumber', 'contacts[1].primaryPhoneNumber.number'],
    ['customer.businessProfile.contacts[1].firstName', 'contacts[1].firstName'],
    ['request.customer.businessName', 'businessName'],
    ['doingBusinessAsName', 'businessName'],
    ['addresses[1].zipCode', 'addresses[1].zipCode'],
    ['addresses[1].addressLine2', 'addresses[1].streetLine2'],
    ['addresses[0].name', 'addresses[0].name.firstName'],
    ['addresses[1].primary', 'addresses[1].type'],
    ['addresses[1]', 'addresses[1].type'],
    ['metadata.region', 'metadata[0].value'],
    ['externalId', 'externalId'],
    ['contacts', null],
    ['contacts[2].lastName', null],
    ['contacts[0].nickname', null],
    ['metadata.colour', null],
    ['website', null],
    ['', null],
  ])('places a problem at %s on the field %s', (path, field) => {
    expect(fieldAt(acme, path)).toBe(field)
  })
})
