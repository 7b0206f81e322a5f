import { isMaintained, majorOf } from '@tools/security/electron-support'
import { expect, it } from 'vitest'

it.each([
  ['^45.4.1', '45.4.1', true],
  ['45.0.0', '47.2.0', true],
  ['45.9.9', '48.0.0', false],
  ['~42.0.0', '45.4.1', false],
  ['46.0.0', '45.4.1', true],
  ['latest', '45.4.1', false],
  ['45.4.1', '', false],
])('of Electron %s, when the newest is %s, it is %s that fixes still come', (pinned, newest, expected) => {
  expect(isMaintained(pinned, newest)).toBe(expected)
})

it('reads the major of a version or a range', () => {
  expect(['45.4.1', '^45.4.1', '~45.4.1', '45', '*'].map(majorOf)).toEqual([45, 45, 45, null, null])
})
