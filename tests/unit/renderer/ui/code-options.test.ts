import { stateOptions } from '@renderer/features/customer-form/place-options'
import { filterByCode, optionMeant, withUnknown } from '@renderer/ui/code-options'
import { countryOptions } from '@renderer/ui/country-options'
import { countryName, toAlpha2, toAlpha3 } from '@renderer/ui/country-words'
import { statesOf } from '@renderer/ui/state-lists'
import { languages } from '@shared/domain/language'
import { beforeAll, describe, expect, it } from 'vitest'

const english = countryOptions('en')
const search = (text: string, options = english) =>
  filterByCode(options)({ options, search: text, limit: 3 }).map((one) => ('value' in one ? one.value : ''))

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
    ['can', ['CAN', 'ASM', 'CAF']],
    // Two letters and other names count as much as three: nobody who types `us` looks for Australia.
    ['us', ['USA', 'AUS', 'AUT']],
    ['ca', ['CAN', 'KHM', 'CMR']],
    ['uk', ['GBR', 'UKR']],
    ['america', ['USA', 'ASM']],
    ['united s', ['USA']],
    ['cote', ['CIV']],
    ['great b', ['GBR']],
  ])(
    'are found by %s: what was typed whole first, then the beginning of a name, then any part',
    (text, codes) => {
      expect(search(text)).toEqual(codes)
    },
  )

  it('are found in another language', () => {
    expect(search('etats-unis', countryOptions('fr-CA'))[0]).toBe('USA')
  })

  it('are looked for among the countries, not among what the list was given besides', () => {
    const options = withUnknown(english, 'united')
    expect(filterByCode(english)({ options, search: 'united', limit: 9 })).not.toContainEqual(options[0])
  })
})

describe('the country meant by what was typed', () => {
  it.each([
    ['canada', 'CAN'],
    ['Cana', 'CAN'],
    ['usa', 'USA'],
    ['US', 'USA'],
    [' us ', 'USA'],
    ['U.S.', 'USA'],
    ['America', 'USA'],
    ['UK', 'GBR'],
    ['England', 'GBR'],
    ['great britain', 'GBR'],
    ['CA', 'CAN'],
    ['Niger', 'NER'],
    ["cote d'ivoire", 'CIV'],
    ['united s', 'USA'],
    ['united', undefined],
    // American Samoa alone begins so, but America is a name as well.
    ['Americ', undefined],
    ['C', undefined],
    ['ivoire', undefined],
    ['land', undefined],
    ['', undefined],
    [' ', undefined],
    ['nowhere', undefined],
  ])('%s is %s', (typed, code) => {
    expect(optionMeant(english, typed)?.value).toBe(code)
  })

  it.each([
    ['es', 'EE. UU.', 'USA'],
    ['es', 'Inglaterra', 'GBR'],
    ['es', 'Germany', 'DEU'],
    ['es', 'grec', 'GRC'],
    ['es', 'San', undefined],
    ['fr-CA', 'États-Unis d’Amérique', 'USA'],
    ['fr-CA', 'UK', 'GBR'],
    ['fr-CA', 'Royaume', 'GBR'],
    ['fr-CA', 'CA', 'CAN'],
    ['fr-CA', 'Gui', undefined],
  ])('in %s, %s is %s', (language, typed, code) => {
    expect(optionMeant(countryOptions(language), typed)?.value).toBe(code)
  })

  it.each(languages)('is the country itself for each of its codes and names in %s', (language) => {
    const options = countryOptions(language)
    const wrong = options.flatMap((option) =>
      [option.value, option.label, ...(option.others ?? []), ...(option.exactly ?? [])].filter(
        (text) => optionMeant(options, text) !== option,
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('the state meant by what was typed', () => {
  beforeAll(() => statesOf(''))

  it.each([
    ['USA en', 'MO', 'MO'],
    ['USA en', 'mo', 'MO'],
    ['USA en', 'Missouri', 'MO'],
    ['USA en', 'misso', 'MO'],
    ['USA en', 'Kansas', 'KS'],
    ['USA en', 'miss', undefined],
    ['USA en', 'New', undefined],
    ['CAN en', 'new', undefined],
    ['CAN en', 'Nouvelle-Ecosse', 'NS'],
    ['CAN fr-CA', 'Nova Scotia', 'NS'],
    ['CAN fr-CA', 'quebec', 'QC'],
    ['CAN en', 'MO', undefined],
  ])('in %s, %s is %s', (where, typed, code) => {
    const [country = '', language = ''] = where.split(' ')
    expect(optionMeant(stateOptions(country, language) ?? [], typed)?.value).toBe(code)
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
