import { filterByCode, optionMeant, withUnknown } from '@renderer/features/customer-form/code-options'
import { countriesIn, countryName, toAlpha2, toAlpha3 } from '@renderer/ui/country-words'
import { statesOf } from '@renderer/ui/state-lists'
import { describe, expect, it } from 'vitest'

const inLanguage = (language: string) =>
  countriesIn(language).map(({ code, name }) => ({ value: code, label: name }))
const english = inLanguage('en')
const search = (text: string, options = english) =>
  filterByCode({ options, search: text, limit: 3 }).map((option) => ('value' in option ? option.value : ''))

describe('countries', () => {
  it('are all there with the codes the API takes, named in the language of the window', () => {
    expect(english.length).toBeGreaterThanOrEqual(249)
    expect(english.every(({ value, label }) => /^[A-Z]{3}$/.test(value) && label !== value)).toBe(true)
    expect(countryName('DEU', 'fr')).toBe('Allemagne')
    expect(countryName('XYZ', 'en')).toBe('XYZ')
    expect([toAlpha2('usa'), toAlpha3('us'), toAlpha2('XYZ'), toAlpha3('XX')]).toEqual([
      'US',
      'USA',
      null,
      null,
    ])
  })

  it.each([
    ['can', ['CAN']],
    ['us', ['AUS', 'AUT', 'BLR']],
    ['USA', ['USA']],
    ['united s', ['USA']],
    ['cote', ['CIV']],
  ])('are found by %s: code first, then the beginning of the name, then any part', (text, codes) => {
    expect(search(text)).toEqual(expect.arrayContaining(codes))
    if (codes.length === 1) expect(search(text)[0]).toBe(codes[0])
  })

  it('are found in another language', () => {
    expect(search('etats-unis', inLanguage('fr'))[0]).toBe('USA')
  })
})

describe('the option meant by what was typed', () => {
  it.each([
    ['canada', 'CAN'],
    ['Cana', 'CAN'],
    ['usa', 'USA'],
    ['ivoire', 'CIV'],
    ['land', undefined],
    ['', undefined],
    ['nowhere', undefined],
  ])('%s is %s', (typed, code) => {
    expect(optionMeant(english, typed)?.value).toBe(code)
  })
})

it('keeps a value that nobody knows to be seen', () => {
  expect(withUnknown(english, 'XKX')[0]).toEqual({ value: 'XKX', label: 'XKX' })
  expect(withUnknown(english, 'USA')).toEqual(english)
})

describe('states', () => {
  it('are the states of the USA and the provinces of Canada by their own codes', async () => {
    const [usa, can] = await Promise.all([statesOf('USA'), statesOf('can')])
    expect(usa).toContainEqual({ code: 'MO', name: 'Missouri' })
    expect(can.map(({ code }) => code).toSorted()).toEqual([
      'AB',
      'BC',
      'MB',
      'NB',
      'NL',
      'NS',
      'NT',
      'NU',
      'ON',
      'PE',
      'QC',
      'SK',
      'YT',
    ])
  })

  it('are not offered where their codes have another form, or there is no such country', async () => {
    const all = await Promise.all(['AUT', 'XYZ', ''].map(statesOf))
    expect(all).toEqual([[], [], []])
  })
})
