import { ownProblems, serverProblems } from '@renderer/features/customer-form/form-problems'
import { checkProfile } from '@shared/domain/check-profile'
import { emptyProfile } from '@shared/domain/customer-profile'
import { expect, it } from 'vitest'

const business = emptyProfile('BUSINESS')

it('puts our own checks in words at their fields, in the order of the form', () => {
  const { byField, missing } = ownProblems(business, checkProfile(business))
  const required = [
    'businessName',
    'contacts[0].firstName',
    'contacts[0].lastName',
    'contacts[0].primaryPhoneNumber.number',
    'contacts[0].primaryEmail.value',
  ]
  expect([...byField]).toEqual(required.map((path) => [path, 'Needed to submit.']))
  expect([...missing]).toEqual(required)
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
