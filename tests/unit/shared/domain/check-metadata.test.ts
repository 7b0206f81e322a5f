import { checkMetadata } from '@shared/domain/check-metadata'
import { expect, it } from 'vitest'

const pair = (name: string, value = 'v') => ({ name, value })
const problems = (...pairs: { name: string; value: string }[]) =>
  checkMetadata(pairs).map(({ path, code, limit }) => [path, code, limit ?? ''].join(' ').trim())

it('takes three pairs, and counts those in which nothing was typed as not there', () => {
  expect(problems(pair('a'), pair('', ' '), pair('b'), pair('c', 'x'.repeat(1024)))).toEqual([])
})

it('has no room for a fourth pair, since two of the five are our own', () => {
  expect(problems(pair('a'), pair('b'), pair('c'), pair('d'))).toEqual(['metadata[3].name too-many 3'])
})

it('wants a name and a value of at most 1024 characters', () => {
  expect(problems(pair('', 'v'), pair('b', ''), pair('c', 'x'.repeat(1025)))).toEqual([
    'metadata[0].name required',
    'metadata[1].value required',
    'metadata[2].value too-long 1024',
  ])
})

it.each([
  ['a', 'a '],
  ['x', 'outpostKey'],
  ['x', ' outpostReference'],
])('wants names of their own: %s and %s do not go together', (first, second) => {
  expect(problems(pair(first), pair(second))).toEqual(['metadata[1].name name-taken'])
})
