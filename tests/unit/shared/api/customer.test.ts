import { readCustomer } from '@shared/api/customer'
import { describe, expect, it } from 'vitest'

const blankLines = (name: string) => ({ [`${name}3`]: '', [`${name}4`]: '', [`${name}5`]: '' })
const place = { cityName: 'Springfield', stateCode: 'IL', countryCode: 'USA', zipCode: '62701' }
const actor = { id: '0b6e8c1e-90dd-4f0e-8a7e-0d4a3c8f1d11', type: 'EMPLOYEE' }
const contact = {
  firstName: 'Ada',
  middleName: 'May',
  lastName: 'Brook',
  primary: true,
  primaryPhoneNumber: {
    number: '+12175550',
    type: 'WORK',
    provider: 'Tel',
    extension: '12',
    verified: false,
  },
  primaryEmail: { value: 'ada@brook.example', verified: false },
}

/** A business as the oldest published API answers it. */
const v22 = {
  id: '8th32z87-3845-9810-v7gu-1f827g98swk3',
  status: 'ACTIVE',
  addresses: [
    {
      type: 'MAILING',
      addressLine1: '1 Main St',
      addressLine2: 'Suite 2',
      ...blankLines('addressLine'),
      ...place,
    },
    { type: 'SHIPPING', addressLine1: '3 Oak St', addressLine2: '', ...blankLines('addressLine'), ...place },
  ],
  shippingContact: { shipToFirstName: 'Ada', shipToMiddleName: 'May', shipToLastName: 'Brook' },
  metadata: { customerRefId: '77' },
  createdBy: actor,
  createdAt: '2022-03-01T10:00:00.311Z',
  updatedBy: actor,
  updatedAt: '2022-03-01T10:00:00.311Z',
  type: 'BUSINESS',
  doingBusinessAsName: 'Brook Bikes',
  contacts: [contact],
}

/** The same as the middle vintage answers it. */
const v23 = {
  ...v22,
  addresses: [
    {
      type: 'MAILING',
      streetLine1: '1 Main St',
      streetLine2: 'Suite 2',
      ...blankLines('streetLine'),
      ...place,
      primary: true,
    },
    {
      type: 'SHIPPING',
      name: { firstName: 'Ada', middleName: 'May', lastName: 'Brook' },
      streetLine1: '3 Oak St',
      streetLine2: '',
      ...blankLines('streetLine'),
      ...place,
      primary: true,
    },
  ],
  shippingContact: undefined,
  updatedBy: { ...actor, type: 'service-account' },
}

const mailing = { type: 'MAILING', streetLine1: '1 Main St', streetLine2: 'Suite 2', ...place }
const shipping = {
  type: 'SHIPPING',
  streetLine1: '3 Oak St',
  name: { firstName: 'Ada', middleName: 'May', lastName: 'Brook' },
  ...place,
}
const phone = { number: '+12175550', type: 'WORK', provider: 'Tel', extension: '12' }
const profile = {
  type: 'BUSINESS',
  businessName: 'Brook Bikes',
  contacts: [{ ...contact, primaryPhoneNumber: phone, primaryEmail: { value: 'ada@brook.example' } }],
  metadata: [{ name: 'customerRefId', value: '77' }],
}

describe('a customer of an older vintage', () => {
  it('is read from the first spellings', () => {
    expect(readCustomer(v22)).toEqual({
      id: v22.id,
      status: 'ACTIVE',
      externalId: '',
      createdAt: v22.createdAt,
      metadata: { customerRefId: '77' },
      profile: { ...profile, addresses: [mailing, shipping] },
      raw: v22,
    })
  })

  it('is read from the second spellings', () => {
    const addresses = [
      { ...mailing, primary: true },
      { ...shipping, primary: true },
    ]
    expect(readCustomer(v23)).toMatchObject({ profile: { ...profile, addresses }, raw: v23 })
  })
})

describe('a customer of today', () => {
  const person = {
    id: 'c-9',
    status: 'PENDING',
    type: 'INDIVIDUAL',
    externalId: 'REF-9',
    firstName: 'Sam',
    lastName: 'Reed',
    primaryPhoneNumber: { number: '+15556589', type: 'WORK' },
    primaryEmail: { value: 'sam@reed.example' },
    verificationStatus: { status: 'UNVERIFIED' },
    fieldOfTheFuture: [1, { a: null }],
  }

  it('keeps unknown fields and unknown statuses', () => {
    const customer = readCustomer(person)
    expect(customer).toMatchObject({ status: 'PENDING', externalId: 'REF-9', raw: person })
    expect(customer?.profile).toMatchObject({ type: 'INDIVIDUAL', firstName: 'Sam', externalId: 'REF-9' })
  })

  it('prefers the name of today to the older one', () => {
    const both = { ...v23, businessName: 'New name' }
    expect(readCustomer(both)?.profile).toMatchObject({ businessName: 'New name' })
  })

  it.each([
    ['nulls for what it has not', { middleName: null, addresses: null, metadata: null, externalId: null }],
    ['empty texts for what it has not', { middleName: '', externalId: '', createdAt: '' }],
    ['a phone with nulls', { primaryPhoneNumber: { number: '+15556589', type: null, extension: null } }],
    ['an e-mail without a value', { primaryEmail: { value: null, verified: false } }],
    [
      'an address with nothing but a type',
      { addresses: [{ type: 'MAILING', streetLine1: null, primary: null }] },
    ],
  ])('is understood with %s', (_what, odd) => {
    expect(readCustomer({ ...person, ...odd })?.profile).toMatchObject({ firstName: 'Sam', lastName: 'Reed' })
  })

  it('is understood without contacts, as a list may show it', () => {
    const row = { id: 'c-1', type: 'BUSINESS', businessName: 'ACME' }
    expect(readCustomer(row)?.profile).toEqual({
      type: 'BUSINESS',
      businessName: 'ACME',
      contacts: [],
      metadata: [],
    })
  })

  it('keeps the metadata that is text beside metadata that is not', () => {
    const metadata = { outpostReference: 'R-1', count: 3, nested: { a: 1 }, empty: '' }
    expect(readCustomer({ ...person, metadata })?.metadata).toEqual({ outpostReference: 'R-1', count: '3' })
  })

  it('reads numbers where texts are documented', () => {
    expect(readCustomer({ ...person, id: 42, externalId: 7 })).toMatchObject({ id: '42', externalId: '7' })
  })
})

describe('an answer that does not fit', () => {
  it.each([
    ['a type nobody knows', { type: 'TRUST', businessName: 'T' }],
    ['no type', { businessName: 'T' }],
    ['contacts that are no list', { type: 'BUSINESS', businessName: 'T', contacts: 'none' }],
    ['a contact that is no object', { type: 'BUSINESS', businessName: 'T', contacts: ['Ada'] }],
    ['a name that is no text', { type: 'BUSINESS', businessName: { legal: 'T' } }],
    ['no name at all', { type: 'INDIVIDUAL' }],
    ['addresses that are no list', { type: 'BUSINESS', businessName: 'T', addresses: {} }],
  ])('is kept as it came: %s', (_what, fields) => {
    const raw = { id: 'odd-1', ...fields }
    expect(readCustomer(raw)).toMatchObject({ id: 'odd-1', profile: null, raw })
  })

  it.each([[null], ['text'], [[{ id: 'c-1' }]], [{}], [{ id: '' }], [{ id: null }], [{ id: { a: 1 } }]])(
    'is no customer: %j',
    (answer) => {
      expect(readCustomer(answer)).toBeNull()
    },
  )
})
