import { checkAddresses, needsState } from '@shared/domain/check-address'
import type { Address } from '@shared/domain/customer-profile'
import { describe, expect, it } from 'vitest'

const home: Address = { type: 'PHYSICAL', streetLine1: '1 Main St', zipCode: '63368' }
const problems = (...addresses: Address[]) =>
  checkAddresses(addresses).map(({ path, code, limit }) => [path, code, limit ?? ''].join(' ').trim())

describe('an address that can be sent', () => {
  it.each<[string, Address]>([
    ['the least', home],
    ['abroad without a state', { ...home, countryCode: 'MEX' }],
    ['in the United States with one, in small letters', { ...home, countryCode: 'usa', stateCode: 'mo' }],
    ['in Canada with a province of its own', { ...home, countryCode: 'CAN', stateCode: 'qc' }],
    ['elsewhere with a part of any name', { ...home, countryCode: 'MEX', stateCode: 'JAL' }],
    ['nowhere said, with a state', { ...home, stateCode: 'MO' }],
    ['lines as long as they may be', { ...home, streetLine1: 'x'.repeat(50), cityName: 'x'.repeat(25) }],
    ['an apartment of any length', { ...home, apartmentNumber: 'x'.repeat(400) }],
    ['a parcel for somebody', { ...home, type: 'SHIPPING', name: { firstName: 'Jack', lastName: 'Smith' } }],
    ['an addressee nobody heeds', { ...home, name: { firstName: '', lastName: '' } }],
  ])('%s', (_title, address) => {
    expect(problems(address)).toEqual([])
  })
})

describe('an address that cannot be sent', () => {
  it.each<[string, Partial<Address>, string[]]>([
    ['no street', { streetLine1: ' ' }, ['streetLine1 required']],
    ['no code', { zipCode: '' }, ['zipCode required']],
    ['no type', { type: '' }, ['type required']],
    ['a type of before', { type: 'BILLING' }, ['type unknown-option']],
    ['a street of 51 characters', { streetLine1: 'x'.repeat(51) }, ['streetLine1 too-long 50']],
    ['a fifth line of 51 characters', { streetLine5: 'x'.repeat(51) }, ['streetLine5 too-long 50']],
    ['a city of 26 characters', { cityName: 'x'.repeat(26) }, ['cityName too-long 25']],
    ['a code of 11 characters', { zipCode: 'x'.repeat(11) }, ['zipCode too-long 10']],
    ['a country of two letters', { countryCode: 'US' }, ['countryCode not-a-country']],
    ['three letters that are no country', { countryCode: 'uni' }, ['countryCode not-a-country']],
    ['Kosovo, which ISO 3166 does not list', { countryCode: 'Kosovo' }, ['countryCode country-without-code']],
    ['the code others use for it', { countryCode: 'xkx' }, ['countryCode country-without-code']],
    ['the beginning of several countries', { countryCode: 'united' }, ['countryCode not-a-country']],
    [
      'Canada with a state of its neighbour',
      { countryCode: 'CAN', stateCode: 'MO' },
      ['stateCode not-of-country'],
    ],
    [
      'the United States with a province of theirs',
      { countryCode: 'usa', stateCode: ' on ' },
      ['stateCode not-of-country'],
    ],
    [
      'the United States with the beginning of several',
      { countryCode: 'USA', stateCode: 'New' },
      ['stateCode not-of-country'],
    ],
    ['a state in words', { stateCode: 'Missouri' }, ['stateCode not-a-state']],
    ['the United States without a state', { countryCode: 'USA' }, ['stateCode required']],
    ['Canada without a province', { countryCode: 'CAN', stateCode: ' ' }, ['stateCode required']],
    ['a parcel for nobody', { type: 'SHIPPING' }, ['name.firstName required', 'name.lastName required']],
  ])('%s', (_title, patch, wanted) => {
    expect(problems({ ...home, ...patch })).toEqual(wanted.map((problem) => `addresses[0].${problem}`))
  })
})

describe('primary addresses', () => {
  const primary = { ...home, primary: true }

  it('may be none, or one of each type', () => {
    expect(problems(home, home, { ...home, type: 'MAILING' })).toEqual([])
    expect(problems(primary, home, { ...primary, type: 'MAILING' })).toEqual([])
  })

  it('are never two of a type', () => {
    expect(problems(primary, home, primary)).toEqual(['addresses[2].primary one-primary'])
  })
})

it('knows where a state is needed', () => {
  expect([undefined, '', 'MEX', 'usa', ' CAN '].map(needsState)).toEqual([false, false, false, true, true])
})
