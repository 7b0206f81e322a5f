import { usualSeparator } from '@renderer/features/export/usual-separator'
import { expect, it } from 'vitest'

it.each([
  ['en-US', ','],
  ['en-GB', ','],
  ['fr-CA', ';'],
  ['fr', ';'],
  ['es', ';'],
  ['es-419', ';'],
  ['es-CO', ';'],
  ['es-MX', ','],
])('in %s lists are written with %s', (language, separator) => {
  expect(usualSeparator(language)).toBe(separator)
})
