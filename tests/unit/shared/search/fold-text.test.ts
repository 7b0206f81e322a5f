import { digitsOf, foldText, foldWithPlaces } from '@shared/search/fold-text'
import { expect, it } from 'vitest'

it.each([
  ['Café ÅNGSTRÖM', 'cafe angstrom'],
  ['Ｗｉｄｅ １２', 'wide 12'],
  ['Straße', 'strasse'],
  ['ﬁne', 'fine'],
  ['plain 12', 'plain 12'],
])('folds "%s" to "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

it('knows for each folded letter where it came from', () => {
  const { text, places } = foldWithPlaces('aﬁé')
  expect(text).toBe('afie')
  expect(places).toEqual([0, 1, 1, 2, 3])
})

it.each([
  ['+1 (555) 123-4', '15551234'],
  ['１２３', '123'],
  ['none', ''],
])('takes the digits of "%s"', (text, digits) => {
  expect(digitsOf(text)).toBe(digits)
})
