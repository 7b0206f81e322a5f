import { isJsonValue } from '@shared/api/json-value'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it('takes every value that JSON gives', () => {
  fc.assert(fc.property(fc.json(), (text) => isJsonValue(JSON.parse(text))))
})

it.each([
  ['a big number', 1n],
  ['no number', Number.NaN],
  ['an endless number', Number.POSITIVE_INFINITY],
  ['nothing', undefined],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['bytes', Uint8Array.of(1)],
  ['one of them deep inside', { a: [{ b: 1n }] }],
])('refuses %s', (_, value) => {
  expect(isJsonValue(value)).toBe(false)
})
