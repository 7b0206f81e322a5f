import { readCustomer } from '@shared/api/customer'
import { unknownFacts } from '@renderer/ui/unknown-facts'
import { documentedCustomer, documentedIndividual } from '@tests/support/documented-customer'
import { expect, it } from 'vitest'

/** What is left of a server's answer beside what the page shows of it. */
function left(raw: object) {
  const customer = readCustomer({ id: 'c-1', ...raw })
  if (customer === null) throw new Error('no customer')
  return unknownFacts(customer)
}

it('says nothing of what is documented', () => {
  expect(left(documentedCustomer)).toEqual([])
  expect(left(documentedIndividual)).toEqual([])
})

it('says nothing of what is shown elsewhere, in the spelling of any year', () => {
  const known = {
    id: 'c-1',
    status: 'ACTIVE',
    type: 'BUSINESS',
    externalId: 'R-1',
    createdAt: '2026-01-01',
    doingBusinessAsName: 'ACME',
    contacts: [
      {
        firstName: 'Jack',
        primary: true,
        primaryPhoneNumber: { number: '1', type: 'WORK', extension: '2', provider: 'ABC' },
        primaryEmail: { value: 'j@acme.com' },
      },
    ],
    addresses: [
      {
        type: 'MAILING',
        addressLine1: '1 Main St',
        streetLine5: 'x',
        zipCode: '1',
        name: { firstName: 'A' },
      },
      { type: 'SHIPPING', streetLine1: '1 Main St' },
    ],
    shippingContact: { shipToFirstName: 'Jack' },
    metadata: { region: 'west' },
  }
  expect(left(known)).toEqual([])
})

it('names everything else by its own path', () => {
  const raw = {
    website: 'https://acme.com',
    verificationStatus: { status: 'APPROVED', reason: '' },
    contacts: [{ nickname: 'J', primaryEmail: { verified: false } }],
    addresses: [{ geo: [1.5, null] }],
    updatedBy: null,
  }
  expect(left(raw)).toEqual([
    { label: 'website', value: 'https://acme.com' },
    { label: 'verificationStatus.status', value: 'APPROVED' },
    { label: 'contacts[0].nickname', value: 'J' },
    { label: 'contacts[0].primaryEmail.verified', value: 'false' },
    { label: 'addresses[0].geo[0]', value: '1.5' },
  ])
})

it('names what is said in no documented way of when, by whom and whether it is verified', () => {
  const raw = {
    type: 'INDIVIDUAL',
    firstName: 'Ann',
    createdAt: 'long ago',
    createdBy: 'a friend',
    updatedBy: { type: 'internal', name: 'Zed' },
    primaryPhoneNumber: { number: '1', type: 'WORK', verified: 'by letter' },
    primaryEmail: { value: 'a@lee.example', verified: false },
    contacts: [{ primaryEmail: { value: 'z@zed.example', verified: true } }],
  }
  expect(left(raw)).toEqual([
    { label: 'createdAt', value: 'long ago' },
    { label: 'createdBy', value: 'a friend' },
    { label: 'updatedBy.name', value: 'Zed' },
    { label: 'primaryPhoneNumber.verified', value: 'by letter' },
    { label: 'contacts[0].primaryEmail.value', value: 'z@zed.example' },
    { label: 'contacts[0].primaryEmail.verified', value: 'true' },
  ])
})

it('names what has a place on the page and is not shown there', () => {
  const raw = {
    type: 'BUSINESS',
    businessName: 'ACME',
    doingBusinessAsName: 'Acme Diner',
    firstName: 'Zed',
    contacts: [{ firstName: 'Jack', lastName: 'Smith', primary: true }],
    shippingContact: { shipToLastName: 'Nobody' },
    metadata: { region: 'west', flag: true, nested: { a: 'x' } },
  }
  expect(left(raw)).toEqual([
    { label: 'doingBusinessAsName', value: 'Acme Diner' },
    { label: 'firstName', value: 'Zed' },
    { label: 'shippingContact.shipToLastName', value: 'Nobody' },
    { label: 'metadata.flag', value: 'true' },
    { label: 'metadata.nested.a', value: 'x' },
  ])
})
