import { DEFAULT_THEME } from '@mantine/core'
import { colours, resolveVariables, sizes, theme } from '@renderer/ui/theme'
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

/** The one style sheet for paper, which has colours and sizes of its own. */
const PRINTED = join('ui', 'recovery-sheet.module.css')

/** Every line of the window's files with one of these endings, and where it stands. */
function linesOf(...endings: readonly string[]) {
  return readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .flatMap((file) =>
      readFileSync(join('renderer', file), 'utf8')
        .split('\n')
        .map((text, at) => ({ file, text: text.trim(), where: `${file}:${at + 1}: ${text.trim()}` })),
    )
}

it('holds every colour and size that a style sheet names', () => {
  const held = [...Object.keys(colours), ...Object.keys(sizes).map((name) => `size-${name}`)]
  const unknown = linesOf('.css').filter(({ text }) =>
    [...text.matchAll(/var\(--op-([\w-]+)/g)].some(([, name = '']) => !held.includes(name)),
  )
  expect(unknown.map(({ where }) => where)).toEqual([])
})

it('leaves no style sheet a colour of its own, but what is printed', () => {
  const own = linesOf('.css').filter(({ text }) => /#[0-9a-f]{3,8}\b/i.test(text))
  expect([...new Set(own.map(({ file }) => file))]).toEqual([PRINTED])
})

describe('the type scale', () => {
  /** A step of the scale, what stands around it, or a share of that. */
  const ofTheScale = /^(var\(--op-size-[\w-]+\)|inherit|[\d.]+(em|%))$/

  it('leaves no style sheet a size of its own', () => {
    const own = linesOf('.css', '.html').filter(({ file, text }) => {
      const [, size = 'inherit'] = /\b(?:font|font-size|fz(?:-\w+)?):\s*([^;"]+)/.exec(text) ?? []
      return !ofTheScale.test(size) && !(file === PRINTED && size.endsWith('pt'))
    })
    expect(own.map(({ where }) => where)).toEqual([])
  })

  it('leaves no component a size of its own', () => {
    const own = linesOf('.ts', '.tsx').filter(
      ({ file, text }) => file !== join('ui', 'theme.ts') && /\bfont-?size\b|\bfz=/i.test(text),
    )
    expect(own.map(({ where }) => where)).toEqual([])
  })

  it('is the one that the components of the library are drawn in', () => {
    const drawn = Object.values(theme.fontSizes ?? {})
    expect(drawn).not.toEqual([])
    expect(drawn.filter((size) => !Object.values<unknown>(sizes).includes(size))).toEqual([])
  })

  it('is known to the style sheets', () => {
    const { variables } = resolveVariables(DEFAULT_THEME)
    for (const [name, size] of Object.entries(sizes)) expect(variables[`--op-size-${name}`]).toBe(size)
  })
})
