import { digitsOf, foldText } from '@shared/search/fold-text'
import { findHits } from '@shared/search/find-hits'
import { isFound, isNarrower, readSearch, type SearchWords } from '@shared/search/search-words'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const cafe = 'Café Ångström Zoë Núñez +1 (415) 123-4567'
const searched = { text: foldText(cafe), digits: digitsOf('+1 (415) 123-4567') }

function read(typed: string): SearchWords {
  const search = readSearch(typed)
  if (search === null) throw new Error('nothing to look for')
  return search
}

it.each([
  ['cafe', true],
  ['  nunez   CAFÉ ', true],
  ['cafe bolt', false],
  ['4151234567', true],
  ['(415) 12', true],
  ['+1 41 51', true],
  ['ｃａｆｅ', true],
  ['99', false],
])('"%s" finds: %s', (typed, isThere) => {
  expect(isFound(read(typed), searched)).toBe(isThere)
})

it.each(['', '   '])('takes "%s" for nothing to look for', (typed) => {
  expect(readSearch(typed)).toBeNull()
})

it('never misses anything by looking only where less was found before', () => {
  const letters = fc.stringMatching(/^[1-4a-c +()-]{0,6}$/)
  fc.assert(
    fc.property(letters, letters, fc.stringMatching(/^[1-4a-c ]{0,12}$/), (typed, more, text) => {
      const former = readSearch(typed)
      const next = readSearch(typed + more)
      fc.pre(former !== null && next !== null && isNarrower(former, next))
      const place = { text: foldText(text), digits: digitsOf(text) }
      if (isFound(next, place)) expect(isFound(former, place)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it.each([
  { typed: 'angstrom cafe', shown: 'Café Ångström', parts: ['Café', 'Ångström'] },
  { typed: '555 12', shown: '+1 (555) 12-34', isPhone: true, parts: ['555) 12'] },
  { typed: '555 12', shown: '+1 (555) 12-34', parts: ['555', '12'] },
  { typed: 'cafe', shown: 'cafe\u0301!', parts: ['cafe\u0301'] },
  { typed: 'an ana', shown: 'banana', parts: ['anan'] },
  { typed: 'zzz', shown: 'banana', parts: [] },
])('marks what "$typed" finds in "$shown"', ({ typed, shown, isPhone = false, parts }) => {
  const hits = findHits(read(typed), shown, isPhone)
  expect(hits.map(([start, end]) => shown.slice(start, end))).toEqual(parts)
})
