import {
  compareTraits,
  isStrongLikeness,
  likenesses,
  toTraits,
  weighLikeness,
  type Known,
} from '@shared/duplicates/likeness'
import { createTraitIndex } from '@shared/duplicates/trait-index'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const known = (given: Partial<Known>): Known => ({
  name: '',
  contacts: null,
  phones: [],
  emails: [],
  externalIds: [],
  ...given,
})
const compare = (one: Partial<Known>, other: Partial<Known>) =>
  compareTraits(toTraits(known(one)), toTraits(known(other)))

it.each([
  ['+1 (555) 123-4567', '15551234567', true],
  ['555 123 4567', '+1 555 123 4567', true],
  ['020 7946 0958', '+44 20 7946 0958', true],
  ['06 12 34 56 78', '+33 6 12 34 56 78', true],
  ['+1 555 123 4567', '+1 555 123 4568', false],
  ['123 4567', '+1 555 123 4567', false],
  ['123 4567', '1234567', true],
  ['12', '12', false],
])('phone numbers %s and %s are the same: %s', (one, other, isSame) => {
  expect(compare({ phones: [one] }, { phones: [other] })).toEqual(isSame ? ['phone'] : [])
})

it.each([
  ['Martin Bakery Ltd', 'Bakery Martin', ['name']],
  ['CAFÉ Ångström', 'cafe angstrom', ['name']],
  ['Sarah Green', 'Green, Sarah', ['name']],
  ['Jon Smith', 'John Smith', ['similar-name']],
  ['Harbour Electric', 'Harbor Electric', ['similar-name']],
  ['J. P. Morgan', 'JP Morgan', ['name']],
  ['Morgan, J.P.', 'J P Morgan', ['name']],
  ['J.P.', 'JP', ['name']],
  ['A. & B. Plumbing', 'AB Plumbing S.A.', ['name']],
  ['J. P. Ho', 'P. J. Ho', []],
  ['Store 1 2', 'Store 12', []],
  ['Store 12', 'Store 13', []],
  ['Green Bakery', 'Brown Bakery', []],
  ['Ltd', 'Ltd', ['name']],
  ['', '', []],
])('names "%s" and "%s" have %j in common', (one, other, found) => {
  expect(compare({ name: one }, { name: other })).toEqual(found)
})

it('knows a person as the contact of a business and the other way round, and no two of a kind so', () => {
  const bakery = { name: 'Bakery', contacts: ['Tom Hill', 'Zoë Q. Núñez', 'Zoë'] }
  expect(compare({ name: 'nunez zoe q' }, bakery)).toEqual(['contact'])
  expect(compare(bakery, { name: 'Tom Hill' })).toEqual(['contact'])
  expect(compare({ name: 'Zoë' }, bakery)).toEqual([])
  expect(compare({ name: 'Tom Hill' }, { name: 'Tom Hill', contacts: ['Tom Hill'] })).toEqual(['name'])
  expect(compare({ name: 'Florist', contacts: ['Tom Hill'] }, bakery)).toEqual([])
})

it('compares e-mail addresses without regard to case', () => {
  expect(compare({ emails: [' A@B.example '] }, { emails: ['x@y', 'a@b.example'] })).toEqual(['email'])
  expect(compare({ emails: ['none'] }, { emails: ['none'] })).toEqual([])
})

it.each([
  [' CRM-77', 'CRM-77 ', true],
  ['CRM-77', 'crm-77', true],
  ['CRM-77', 'CRM77', false],
  ['René-1', 'Rene-1', false],
  ['', '', false],
])('external IDs "%s" and "%s" are the same: %s', (one, other, isSame) => {
  expect(compare({ externalIds: [one] }, { externalIds: [other] })).toEqual(isSame ? ['external-id'] : [])
})

it.each([
  [['email'], true],
  [['phone', 'similar-name'], true],
  [['phone', 'name'], true],
  [['phone'], false],
  [['contact'], false],
  [['phone', 'contact'], true],
  [['external-id'], true],
  [['name'], false],
] as const)('%j is strong evidence: %s', (found, isStrong) => {
  expect(isStrongLikeness(found)).toBe(isStrong)
})

it('weighs what is strong more than anything that is not', () => {
  const all = fc.subarray([...likenesses])
  fc.assert(
    fc.property(all, all, (one, other) => {
      fc.pre(isStrongLikeness(one) && !isStrongLikeness(other))
      expect(weighLikeness(one)).toBeGreaterThan(weighLikeness(other))
    }),
  )
})

const word = fc.constantFrom(
  'harbour',
  'harbor',
  'electric',
  'elektric',
  'smith',
  'smyth',
  '12',
  '13',
  'ltd',
  'ang',
)
const nameArbitrary = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '))
const knownArbitrary = fc.record({
  name: nameArbitrary,
  contacts: fc.option(fc.array(nameArbitrary, { maxLength: 2 })),
  phones: fc.array(fc.constantFrom('5551234567', '+15551234567', '1234567', '05551234567'), { maxLength: 2 }),
  emails: fc.array(fc.constantFrom('a@b', 'c@d', ''), { maxLength: 2 }),
  externalIds: fc.array(fc.constantFrom('x', 'y', ''), { maxLength: 1 }),
})

it('finds by its index what comparing with everybody finds', () => {
  fc.assert(
    fc.property(fc.array(knownArbitrary, { maxLength: 30 }), knownArbitrary, (all, wanted) => {
      const index = createTraitIndex()
      for (const one of all) index.add(toTraits(one))
      const expected = all.flatMap((one, number) => {
        const found = compareTraits(toTraits(wanted), toTraits(one))
        return found.length === 0 ? [] : [[number, found] as const]
      })
      expect(index.find(toTraits(wanted))).toEqual(new Map(expected))
    }),
    { numRuns: 500 },
  )
})

it('finds among more names than it first had room for', () => {
  const index = createTraitIndex()
  for (let number = 0; number < 3000; number++) index.add(toTraits(known({ name: `Number ${number}` })))
  expect([...index.find(toTraits(known({ name: 'number 2999' }))).keys()]).toEqual([2999])
})
