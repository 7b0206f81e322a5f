import { pack, unpack } from '@tools/chromium-runtime/wire'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(undefined),
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.string({ unit: 'binary' }),
    fc.constant('\0undefined'),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ),
})).value

it('brings every JSON value, and undefined, back as it was', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(unpack(pack(value))).toStrictEqual(value)
    }),
  )
})

it.each([() => 1, 1n, Symbol('s'), new Map(), new Uint8Array(1), NaN])('refuses %s', (value) => {
  expect(() => pack({ inner: value })).toThrow('could not be cloned')
})
