import { unknownLicences } from '@tools/package/licences'
import { expect, it } from 'vitest'

const under = (license?: string) => ({
  key: 'node_modules/a',
  name: 'a',
  version: '1.0.0',
  ...(license === undefined ? {} : { license }),
})

it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', 'WTFPL OR ISC', 'MIT AND BSD-3-Clause'])(
  'agrees to shipping what is under %s',
  (license) => {
    expect(unknownLicences([under(license)], true)).toEqual([])
  },
)

it.each(['GPL-3.0', 'AGPL-3.0-only', 'MPL-2.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', 'UNLICENSED', ''])(
  'does not agree to shipping what is under "%s"',
  (license) => {
    expect(unknownLicences([under(license)], true)).toEqual([`a@1.0.0: ${license}`])
  },
)

it('does not agree to what has no licence, not even as a tool', () => {
  expect(unknownLicences([under()], false)).toEqual(['a@1.0.0: none'])
})

it('agrees to more where nothing is shipped', () => {
  expect(unknownLicences([under('MPL-2.0')], false)).toEqual([])
})
