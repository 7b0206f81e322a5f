import { ownProblems, serverProblems } from '@renderer/features/customer-form/form-problems'
import { checkProfile } from '@shared/domain/check-profile'
import { emptyProfile } from '@shared/domain/customer-profile'
import { expect, it } from 'vitest'

const business = emptyProfile('BUSINESS')

it('puts our own checks in words at their fields, in the order of the form', () => {
  const { byField } = ownProblems(business, checkProfile(business))
  expect([...byField]).toEqual([
    ['businessName', 'Business name is needed before you can submit.'],
    ['contacts[0].firstName', 'First name is needed before you can submit.'],
    ['contacts[0].lastName', 'Last name is needed before you can submit.'],
    ['contacts[0].primaryPhoneNumber.number', 'Phone number is needed before you can submit.'],
    ['contacts[0].primaryEmail.value', 'Email is needed before you can submit.'],
  ])
})

it("puts the server's reasons at the fields their paths name, in its own words", () => {
  const { byField, elsewhere } = serverProblems(business, [
    { path: 'contacts[0].primaryEmail.value', message: 'no such mailbox', errorCode: 'INVALID' },
    { path: 'contacts[0].primaryEmail.value', message: 'and no such domain', errorCode: '' },
    { path: 'addresses[0].zipCode', message: 'unknown', errorCode: '' },
    { path: '', message: '', errorCode: 'LIMIT_REACHED' },
  ])
  expect([...byField]).toEqual([['contacts[0].primaryEmail.value', 'no such mailbox and no such domain']])
  expect(elsewhere).toEqual(['addresses[0].zipCode: unknown', 'LIMIT_REACHED'])
})
