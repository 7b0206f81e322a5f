import { markPrimaries, withPrimary } from '@shared/domain/address-primaries'
import { expect, it } from 'vitest'

const at = (type: string, primary?: boolean) => ({
  type,
  streetLine1: 'x',
  ...(primary !== undefined && { primary }),
})
const marks = (addresses: { primary?: boolean | undefined }[]) => addresses.map(({ primary }) => primary)

it.each([
  ['the first of each type when none is marked', [at('A'), at('B'), at('B')], [true, true, false]],
  ['the marked one', [at('A'), at('B'), at('B', true)], [true, false, true]],
  ['the first of two that are marked', [at('A', true), at('A', true)], [true, false]],
])('marks %s', (_title, addresses, wanted) => {
  expect(marks(markPrimaries(addresses))).toEqual(wanted)
})

it('chooses another for its type and leaves the other types alone', () => {
  const addresses = [at('A', true), at('A', false), at('B', true)]
  expect(marks(withPrimary(addresses, 1))).toEqual([false, true, true])
})
