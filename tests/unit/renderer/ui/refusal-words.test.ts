import { formerReason, labelled, refusalReason } from '@renderer/ui/refusal-words'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { sarah } from '@tests/support/customers'
import { describe, expect, it } from 'vitest'

const reason = (path: string, message = 'is wrong') =>
  refusalReason(sarah, { path, message, errorCode: 'E_CODE' })

describe('a reason of the server', () => {
  it('names the field by its label', () => {
    expect(reason('primaryEmail.value')).toBe('Email: is wrong')
    expect(reason('/primaryPhoneNumber/number')).toBe('Phone number: is wrong')
  })

  it('keeps a path that no field shows as it came', () => {
    expect(reason('taxCode')).toBe('taxCode: is wrong')
    expect(refusalReason(null, { path: 'taxCode', message: 'is wrong', errorCode: '' })).toBe(
      'taxCode: is wrong',
    )
  })

  it('stands alone without a path, and is the code without a message', () => {
    expect(reason('')).toBe('is wrong')
    expect(reason('', '')).toBe('E_CODE')
  })

  it('says which contact or address is meant', () => {
    const business: CustomerProfile = {
      type: 'BUSINESS',
      businessName: 'ACME',
      contacts: [{ firstName: 'Jack', lastName: 'Smith', primary: true }],
      addresses: [{ type: 'PHYSICAL', streetLine1: '1 Main St' }],
    }
    const of = (path: string, message: string) => refusalReason(business, { path, message, errorCode: '' })
    expect(of('contacts[0].lastName', 'is wrong')).toBe('Last name: is wrong')
    expect(of('addresses[0].zipCode', 'is wrong')).toBe('Address 1, ZIP or postal code: is wrong')
    expect(of('addresses[0].streetLine1', 'Street is unknown')).toBe('Address 1: Street is unknown')
  })

  it('names of long ago the field alone, whoever stands in that place by now', () => {
    const business: CustomerProfile = { type: 'BUSINESS', businessName: 'ACME', contacts: [] }
    const of = (path: string) => formerReason(business, { path, message: 'is wrong', errorCode: '' })
    expect(of('contacts[1].primaryEmail')).toBe('Email: is wrong')
    expect(of('customer.businessProfile.addresses.0.zipCode')).toBe('ZIP or postal code: is wrong')
    expect(of('contacts[1].taxCode')).toBe('contacts[1].taxCode: is wrong')
    expect(of('metadata[0].name')).toBe('metadata[0].name: is wrong')
    expect(of('addresses[0]')).toBe('addresses[0]: is wrong')
    expect(of('businessName')).toBe('Business name: is wrong')
  })

  it('is not named twice', () => {
    expect(labelled('Email', 'Email has a value the server does not know.')).toBe(
      'Email has a value the server does not know.',
    )
  })
})
