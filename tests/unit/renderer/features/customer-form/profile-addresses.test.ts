import {
  addAddress,
  changeAddressType,
  copyPlace,
  isLeftBehind,
  makePrimaryAddress,
  physicalAddress,
  sharedPlaces,
} from '@renderer/features/customer-form/profile-addresses'
import { insertItem, itemOf, removeItem } from '@renderer/features/customer-form/profile-items'
import { checkAddresses } from '@shared/domain/check-address'
import { emptyProfile, type Address, type CustomerProfile } from '@shared/domain/customer-profile'
import { describe, expect, it } from 'vitest'

const at = (type: string, streetLine1 = 'x', more: Partial<Address> = {}): Address => ({
  type,
  streetLine1,
  ...more,
})
const having = (...addresses: Address[]): CustomerProfile => ({ ...emptyProfile('INDIVIDUAL'), addresses })
const marks = ({ addresses = [] }: CustomerProfile) =>
  addresses.map(({ type, primary }) => (primary === true ? type : type.toLowerCase()))

describe('addresses', () => {
  it('begin with the physical one, then the types that are not there yet, in the country of the one before', () => {
    const one = addAddress(having(), 'USA')
    const two = addAddress(having(at('PHYSICAL', 'x', { countryCode: 'CAN' })), 'USA')
    const more = addAddress(having(at('PHYSICAL'), at('MAILING'), at('SHIPPING')), 'USA')
    expect(one.addresses).toEqual([{ type: 'PHYSICAL', streetLine1: '', countryCode: 'USA', primary: true }])
    expect(two.addresses?.[1]).toMatchObject({ type: 'MAILING', countryCode: 'CAN', primary: true })
    expect(marks(more)).toEqual(['PHYSICAL', 'MAILING', 'SHIPPING', 'mailing'])
  })

  it('have one primary of each type, whatever is done with them', () => {
    const start = having(at('MAILING', '1', { primary: true }), at('MAILING', '2'), at('PHYSICAL', '3'))
    const steps = [
      makePrimaryAddress(start, 1),
      changeAddressType(start, 0, 'PHYSICAL'),
      changeAddressType(start, 2, 'MAILING'),
      removeItem(start, 'addresses', 0),
    ]
    expect(steps.map(marks)).toEqual([
      ['mailing', 'MAILING', 'PHYSICAL'],
      ['PHYSICAL', 'MAILING', 'physical'],
      ['MAILING', 'mailing', 'mailing'],
      ['MAILING', 'PHYSICAL'],
    ])
    for (const { addresses = [] } of steps)
      expect(checkAddresses(addresses).filter(({ code }) => code === 'one-primary')).toEqual([])
  })

  it('come back as they were: the primary one is primary again', () => {
    const start = makePrimaryAddress(having(at('MAILING', '1'), at('MAILING', '2')), 0)
    const removed = itemOf(start, 'addresses', 0)
    if (removed === null) throw new Error('nothing removed')
    expect(insertItem(removeItem(start, 'addresses', 0), removed)).toEqual(start)
  })
})

describe('the same as physical', () => {
  const physical = at('PHYSICAL', '1 Main St', { cityName: 'Rome', primary: true })

  it('takes the place over and leaves type and addressee', () => {
    const name = { firstName: 'Eve', lastName: 'Ray' }
    const parcel = at('SHIPPING', 'old', { streetLine2: 'old', name, primary: true })
    expect(copyPlace(having(physical, parcel), 1, physical).addresses?.[1]).toEqual({
      type: 'SHIPPING',
      streetLine1: '1 Main St',
      cityName: 'Rome',
      name,
      primary: true,
    })
  })

  it('is offered when there is a physical address that says something', () => {
    expect(physicalAddress(having(at('MAILING')))).toBeNull()
    expect(physicalAddress(having(at('PHYSICAL', ' ')))).toBeNull()
    expect(physicalAddress(having(at('PHYSICAL', '2'), physical))).toBe(physical)
  })

  it('is behind when the physical one was changed since and it was not', () => {
    const mailing = at('MAILING', '1 Main St ', { cityName: 'Rome', zipCode: '' })
    const common = new Set(sharedPlaces(having(physical, mailing)))
    const moved = { ...physical, streetLine1: '2 Main St' }
    expect(isLeftBehind(having(physical, mailing), 1, common)).toBe(false)
    expect(isLeftBehind(having(moved, mailing), 1, common)).toBe(true)
    expect(isLeftBehind(having(moved, { ...mailing, cityName: 'Bonn' }), 1, common)).toBe(false)
    expect(isLeftBehind(having(moved, mailing), 1, new Set(sharedPlaces(having(moved, mailing))))).toBe(false)
  })
})
