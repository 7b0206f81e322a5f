import { colours, theme } from '@renderer/ui/theme'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Name = keyof typeof colours

const BODY_TEXT = 4.5
const schemes = [
  ['light', 0],
  ['dark', 1],
] as const
const grounds: readonly Name[] = ['canvas', 'surface', 'raised', 'hover', 'selected']
const tones = ['quiet', 'good', 'busy', 'warn', 'bad', 'ask'] as const

/** Which text stands on which ground anywhere in the window. */
const pairs: readonly (readonly [text: Name, ground: Name])[] = [
  ...grounds.flatMap((ground) =>
    (['text', 'dim', 'accent-text'] as const).map((text) => [text, ground] as const),
  ),
  ...tones.flatMap((tone) => [
    [`${tone}-text`, `${tone}-back`] as const,
    [`${tone}-text`, 'surface'] as const,
    [`${tone}-text`, 'raised'] as const,
    [`${tone}-text`, 'canvas'] as const,
    ['text', `${tone}-back`] as const,
  ]),
  ['placeholder', 'surface'],
  ['placeholder', 'raised'],
]

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(schemes)('in %s', (_scheme, at) => {
  it.each(pairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours[text][at], colours[ground][at])).toBeGreaterThanOrEqual(BODY_TEXT)
  })

  it('white on a filled button can be read', () => {
    const shade = Object.values(theme.primaryShade ?? {})[at] as number
    for (const tuple of [theme.colors?.['pine'], theme.colors?.['red']]) {
      expect(contrast('#ffffff', tuple?.[shade] ?? '')).toBeGreaterThanOrEqual(BODY_TEXT)
    }
  })
})

it('holds every colour that a style sheet names', () => {
  const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  const named = files.flatMap((name) =>
    [...readFileSync(join('renderer', name), 'utf8').matchAll(/var\(--op-([\w-]+)\)/g)].map(
      ([, colour]) => colour,
    ),
  )
  expect(named.filter((colour) => !Object.keys(colours).includes(colour ?? ''))).toEqual([])
})

it('leaves no style sheet a colour of its own, but what is printed', () => {
  const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  const own = files.filter((name) => /#[0-9a-f]{3,8}\b/i.test(readFileSync(join('renderer', name), 'utf8')))
  expect(own).toEqual([join('ui', 'recovery-sheet.module.css')])
})
