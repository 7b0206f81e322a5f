import { join, sep } from 'node:path'
import { resolveAppPath } from '@electron/main/app-protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const root = join(sep, 'srv', 'renderer')

/** What paths are made of when somebody wants out. */
const pieces = [
  ...[
    '..',
    '.',
    '...',
    '/',
    '//',
    '\\',
    ':',
    '%',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '%00',
    '%252e',
    '%c0%ae',
    ' ',
  ],
  ...[
    'C:',
    '::$DATA',
    '//?/',
    '~',
    '@',
    '#',
    '?',
    'app://outpost/',
    'index.html',
    'assets',
    'main.js',
    '．',
    '\u2044',
  ],
]
const hostilePath = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), {
  maxLength: 12,
})

describe('containment', () => {
  it('answers a plain file inside the folder, or nothing, whatever is asked', () => {
    fc.assert(
      fc.property(hostilePath, (parts) => {
        const file = resolveAppPath(root, `app://outpost/${parts.join('')}`)
        if (file === null) return
        expect(file.startsWith(root + sep)).toBe(true)
        const segments = file.slice(root.length + 1).split(sep)
        expect(segments.filter((segment) => segment === '' || /^\.|[. ]$|[\\:%\0]/.test(segment))).toEqual([])
      }),
      { numRuns: 20_000 },
    )
  })

  it('answers nothing to any other host', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (host, path) => {
        fc.pre(host.split('/')[0] !== 'outpost')
        expect(resolveAppPath(root, `app://${host}/${path}`)).toBeNull()
      }),
    )
  })
})
