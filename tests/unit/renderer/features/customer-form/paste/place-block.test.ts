import { applyChanges, placeBlock, takeBackChanges } from '@renderer/features/customer-form/paste/place-block'
import type { Block } from '@renderer/features/customer-form/paste/split-block'
import { emptyContact, emptyProfile, type BusinessProfile } from '@shared/domain/customer-profile'
import { describe, expect, it } from 'vitest'

const block: Block = {
  businessName: 'Marrowfat & Sons',
  name: { prefix: 'Ms.', firstName: 'Cordelia', middleName: '', lastName: 'Marrowfat', suffix: '' },
  phone: { number: '+1 415 555 0142', extension: '12', type: '', text: 'Tel: +1 415 555 0142 x12' },
  email: 'cordelia@marrowfat.example',
  place: {
    streetLines: ['88 King St W'],
    apartmentNumber: '',
    cityName: 'Toronto',
    stateCode: 'ON',
    zipCode: 'M5H 1A1',
    countryCode: 'CAN',
    region: '',
  },
  placeLines: ['88 King St W', 'Toronto, ON M5H 1A1', 'Canada'],
  rest: ['Open from 9 to 5'],
}
const individual = emptyProfile('INDIVIDUAL')
const business: BusinessProfile = {
  type: 'BUSINESS',
  businessName: 'ACME',
  contacts: [emptyContact(true), emptyContact(false)],
  addresses: [{ type: 'SHIPPING', streetLine1: '1 Elm St', streetLine2: 'Floor 3', zipCode: '1' }],
}

const filled = (
  ...[profile, target]: Parameters<typeof placeBlock> extends [infer P, infer T, unknown] ? [P, T] : never
) => applyChanges(profile, placeBlock(profile, target, block).changes)

describe('a block', () => {
  it('fills in a business, its primary contact and one more address', () => {
    expect(filled(business, { kind: 'customer' })).toMatchObject({
      businessName: 'Marrowfat & Sons',
      contacts: [
        { firstName: 'Cordelia', primaryPhoneNumber: { extension: '12', type: 'MOBILE' } },
        { firstName: '' },
      ],
      addresses: [
        business.addresses?.[0],
        { type: 'PHYSICAL', streetLine1: '88 King St W', stateCode: 'ON' },
      ],
    })
    expect(placeBlock(business, { kind: 'customer' }, block).unused).toEqual(['Open from 9 to 5', 'Ms.'])
  })

  it('fills in an individual with the prefix; a business name has no place there', () => {
    expect(filled(individual, { kind: 'customer' })).toMatchObject({ prefix: 'Ms.', lastName: 'Marrowfat' })
    expect(placeBlock(individual, { kind: 'customer' }, block).unused).toEqual([
      'Open from 9 to 5',
      'Marrowfat & Sons',
    ])
  })

  it('fills in another contact only, and names what it left out', () => {
    const { contacts, addresses, businessName } = filled(business, {
      kind: 'contact',
      index: 1,
    }) as BusinessProfile
    expect([businessName, addresses, contacts[0]]).toEqual(['ACME', business.addresses, business.contacts[0]])
    expect(contacts[1]).toMatchObject({ firstName: 'Cordelia', primaryEmail: { value: block.email } })
    const { unused } = placeBlock(business, { kind: 'contact', index: 1 }, block)
    expect(unused).toEqual(expect.arrayContaining(['Marrowfat & Sons', ...block.placeLines]))
  })

  it('takes the place of an address whole, so that two are never mixed, and names who receives a parcel', () => {
    const { addresses } = filled(business, { kind: 'address', index: 0 })
    expect(addresses).toEqual([
      {
        type: 'SHIPPING',
        name: { firstName: 'Cordelia', lastName: 'Marrowfat' },
        streetLine1: '88 King St W',
        streetLine2: '',
        cityName: 'Toronto',
        stateCode: 'ON',
        zipCode: 'M5H 1A1',
        countryCode: 'CAN',
      },
    ])
    expect(placeBlock(business, { kind: 'address', index: 0 }, block).unused).toEqual([
      'Marrowfat & Sons',
      'Ms.',
      'Tel: +1 415 555 0142 x12',
      'cordelia@marrowfat.example',
      'Open from 9 to 5',
    ])
  })
})

describe('taking it back', () => {
  const { changes } = placeBlock(business, { kind: 'customer' }, block)

  it('leaves the form as it was', () => {
    const after = applyChanges(business, changes)
    expect(takeBackChanges(after, changes, business)).toMatchObject({
      businessName: 'ACME',
      contacts: [{ firstName: '', primaryEmail: { value: '' } }, {}],
      addresses: business.addresses,
    })
  })

  it('keeps what was typed since', () => {
    const after = applyChanges(business, [...changes, { path: 'businessName', value: 'Typed' }])
    expect(takeBackChanges(after, changes, business)).toMatchObject({ businessName: 'Typed' })
  })
})
