import { checkCustomer } from '@electron/practice-api/rules/check-customer'
import { guideBusiness, guidePerson } from '@tests/support/practice-server'
import { describe, expect, it } from 'vitest'

const [contact] = guideBusiness.contacts
const address = { type: 'PHYSICAL', streetLine1: '1 Main St', zipCode: '63368' }
const text = (length: number) => 'x'.repeat(length)
const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']))

function problemsOf(body: unknown) {
  const checked = checkCustomer(typeof body === 'string' ? body : JSON.stringify(body))
  if (checked.ok) return { status: 201, problems: [] }
  const problems = checked.error.errors.map(({ path, errorCode }) => `${path} ${errorCode}`)
  return { status: checked.error.status, problems }
}

const business = (patch: object) => ({ ...guideBusiness, ...patch })
const withContact = (patch: object) => business({ contacts: [{ ...contact, ...patch }] })
const person = (patch: object) => ({ ...guidePerson, ...patch })
const withAddress = (patch: object) => person({ addresses: [{ ...address, ...patch }] })
const withPhone = (patch: object) =>
  person({ primaryPhoneNumber: { number: '+14151234', type: 'HOME', ...patch } })

describe('what is taken', () => {
  it.each<[string, unknown]>([
    ['the business of the guide', guideBusiness],
    ['the individual of the guide', guidePerson],
    ['names of 40 characters', person({ firstName: text(40), middleName: text(40), lastName: text(40) })],
    ['a prefix and a suffix of an individual', person({ prefix: text(40), suffix: text(40) })],
    ['a prefix of a contact, which is not documented', withContact({ prefix: text(41) })],
    ['a long business name', business({ businessName: text(400) })],
    ['an e-mail address of 320 characters', person({ primaryEmail: { value: `${text(64)}@${text(255)}` } })],
    ['a provider and an extension', withPhone({ provider: text(40), extension: '675' })],
    [
      'a second contact without phone and e-mail',
      business({ contacts: [contact, { firstName: 'A', lastName: 'B' }] }),
    ],
    ['two primary contacts', business({ contacts: [contact, contact] })],
    ['an address without country', withAddress({})],
    ['an address abroad without state', withAddress({ countryCode: 'MEX' })],
    ['an address with a state', withAddress({ countryCode: 'USA', stateCode: 'MO' })],
    [
      'lines as long as they may be',
      withAddress({ streetLine1: text(50), cityName: text(25), zipCode: text(10) }),
    ],
    ['five metadata pairs', person({ metadata: pairs(5) })],
    ['a metadata value of 1024 characters', person({ metadata: { note: text(1024) } })],
    ['fields that are not documented', person({ favouriteColour: 'green' })],
    ['null for a field that need not be there', person({ addresses: null, middleName: null })],
  ])('%s', (_title, body) => {
    expect(problemsOf(body)).toEqual({ status: 201, problems: [] })
  })
})

describe('what is refused with 422', () => {
  it.each<[string, unknown, string[]]>([
    ['no type', { ...guidePerson, type: undefined }, ['type REQUIRED']],
    ['an unknown type', person({ type: 'COMPANY' }), ['type INVALID_VALUE']],
    ['an empty business', { type: 'BUSINESS' }, ['businessName REQUIRED', 'contacts REQUIRED']],
    [
      'an older spelling of the name',
      { ...business({ businessName: undefined }), doingBusinessAsName: 'A' },
      ['businessName REQUIRED'],
    ],
    ['no contact', business({ contacts: [] }), ['contacts INVALID_VALUE']],
    ['no primary contact', withContact({ primary: false }), ['contacts INVALID_VALUE']],
    [
      'an empty primary contact',
      business({ contacts: [{ primary: true }] }),
      [
        'contacts[0].firstName REQUIRED',
        'contacts[0].lastName REQUIRED',
        'contacts[0].primaryPhoneNumber.number REQUIRED',
        'contacts[0].primaryPhoneNumber.type REQUIRED',
        'contacts[0].primaryEmail.value REQUIRED',
      ],
    ],
    [
      'an empty individual',
      { type: 'INDIVIDUAL' },
      [
        'firstName REQUIRED',
        'lastName REQUIRED',
        'primaryPhoneNumber.number REQUIRED',
        'primaryPhoneNumber.type REQUIRED',
        'primaryEmail.value REQUIRED',
      ],
    ],
    ['an empty name', person({ firstName: '' }), ['firstName INVALID_LENGTH']],
    ['a name of 41 characters', withContact({ lastName: text(41) }), ['contacts[0].lastName INVALID_LENGTH']],
    ['a prefix of 41 characters', person({ prefix: text(41) }), ['prefix INVALID_LENGTH']],
    ['an empty suffix', person({ suffix: '' }), ['suffix INVALID_LENGTH']],
    [
      'a phone without a number for a second contact',
      business({
        contacts: [contact, { firstName: 'A', lastName: 'B', primaryPhoneNumber: { type: 'WORK' } }],
      }),
      ['contacts[1].primaryPhoneNumber.number REQUIRED'],
    ],
    [
      'no e-mail address',
      withContact({ primaryEmail: { value: 'nobody' } }),
      ['contacts[0].primaryEmail.value INVALID_FORMAT'],
    ],
    ['a phone with letters', withPhone({ number: 'CALL-ME' }), ['primaryPhoneNumber.number INVALID_FORMAT']],
    [
      'a phone that is too short',
      withPhone({ number: '415123' }),
      ['primaryPhoneNumber.number INVALID_FORMAT'],
    ],
    ['a phone type of its own', withPhone({ type: 'FAX' }), ['primaryPhoneNumber.type INVALID_VALUE']],
    ['an empty provider', withPhone({ provider: '' }), ['primaryPhoneNumber.provider INVALID_LENGTH']],
    ['an address type of its own', withAddress({ type: 'BILLING' }), ['addresses[0].type INVALID_VALUE']],
    ['an address without zip code', withAddress({ zipCode: undefined }), ['addresses[0].zipCode REQUIRED']],
    [
      'a zip code of 11 characters',
      withAddress({ zipCode: text(11) }),
      ['addresses[0].zipCode INVALID_LENGTH'],
    ],
    [
      'a street of 51 characters',
      withAddress({ streetLine1: text(51) }),
      ['addresses[0].streetLine1 INVALID_LENGTH'],
    ],
    ['an empty street line', withAddress({ streetLine2: '' }), ['addresses[0].streetLine2 INVALID_LENGTH']],
    [
      'a city of 26 characters',
      withAddress({ cityName: text(26) }),
      ['addresses[0].cityName INVALID_LENGTH'],
    ],
    [
      'a country of two letters',
      withAddress({ countryCode: 'US' }),
      ['addresses[0].countryCode INVALID_FORMAT'],
    ],
    ['a state in words', withAddress({ stateCode: 'Missouri' }), ['addresses[0].stateCode INVALID_FORMAT']],
    [
      'the United States without a state',
      withAddress({ countryCode: 'USA' }),
      ['addresses[0].stateCode REQUIRED'],
    ],
    ['Canada without a state', withAddress({ countryCode: 'CAN' }), ['addresses[0].stateCode REQUIRED']],
    [
      'shipping without a name',
      withAddress({ type: 'SHIPPING' }),
      ['addresses[0].name.firstName REQUIRED', 'addresses[0].name.lastName REQUIRED'],
    ],
    [
      'two primary addresses of a type',
      person({
        addresses: [
          { ...address, primary: true },
          { ...address, primary: true },
        ],
      }),
      ['addresses[1].primary INVALID_VALUE'],
    ],
    ['six metadata pairs', person({ metadata: pairs(6) }), ['metadata INVALID_VALUE']],
    [
      'a metadata value of 1025 characters',
      person({ metadata: { note: text(1025) } }),
      ['metadata.note INVALID_LENGTH'],
    ],
  ])('%s', (_title, body, problems) => {
    expect(problemsOf(body)).toEqual({ status: 422, problems })
  })

  it('reports all it finds at once', () => {
    const body = withContact({ firstName: '', primaryEmail: undefined })
    expect(problemsOf({ ...body, businessName: '' }).problems).toEqual([
      'businessName INVALID_LENGTH',
      'contacts[0].firstName INVALID_LENGTH',
      'contacts[0].primaryEmail.value REQUIRED',
    ])
  })
})

describe('what is refused with 400', () => {
  it.each<[string, unknown]>([
    ['no JSON', '{"type":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', '"ACME"'],
    ['contacts that are no list', business({ contacts: 'Jack' })],
    ['a contact that is no object', business({ contacts: [contact, 'Jack'] })],
    ['a name that is a number', person({ firstName: 7 })],
    ['metadata that is no text', person({ metadata: { visits: 3 } })],
  ])('%s', (_title, body) => {
    expect(problemsOf(body).status).toBe(400)
  })
})

describe('what is kept', () => {
  const keep = (body: unknown) => {
    const checked = checkCustomer(JSON.stringify(body))
    if (!checked.ok) throw new Error('refused')
    return checked.value
  }

  it.each([
    ['+14151234', '+14151234'],
    ['14151234', '+14151234'],
    ['4151234', '+14151234'],
    ['4155550123', '+14155550123'],
    ['442079460000', '+442079460000'],
  ])('the phone number %s as %s', (number, kept) => {
    expect(keep(withPhone({ number }))).toMatchObject({ primaryPhoneNumber: { number: kept } })
  })

  it('the first address of a type as the primary one when none is marked', () => {
    const mailing = { ...address, type: 'MAILING' }
    const kept = keep(person({ addresses: [address, mailing, mailing, address] }))
    expect(kept.addresses?.map(({ primary }) => primary)).toEqual([true, true, false, false])
  })

  it('the marked address as the primary one of its type only', () => {
    const mailing = { ...address, type: 'MAILING' }
    const kept = keep(person({ addresses: [address, mailing, { ...address, primary: true }] }))
    expect(kept.addresses?.map(({ primary }) => primary)).toEqual([false, true, true])
  })

  it('a name on shipping addresses only', () => {
    const name = { firstName: 'Jack', lastName: 'Smith' }
    const kept = keep(
      person({
        addresses: [
          { ...address, name },
          { ...address, name, type: 'SHIPPING' },
        ],
      }),
    )
    expect(kept.addresses?.map((one) => 'name' in one)).toEqual([false, true])
  })
})
