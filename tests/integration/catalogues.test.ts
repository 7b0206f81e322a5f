import { readFileSync } from 'node:fs'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { readCatalogue } from '@tools/words/read-catalogue'
import { describe, expect, it } from 'vitest'

const config = getConfig()
const catalogues = await getCatalogs(config)
const translated = ['es', 'fr-CA'] as const

/** What is filled into a message, by name and kind; the tags of its elements; each once, in order. */
function slotsOf(message: string): string[] {
  const tags = [...message.matchAll(/<\/?\d+\/?>/g)].map(([tag]) => tag)
  return [...new Set([...tags, ...namesIn(compileMessageOrThrow(message))])].sort()
}

function namesIn(tokens: CompiledMessage): string[] {
  return tokens.flatMap((token) => {
    if (typeof token === 'string') return []
    const [name, kind = 'text', choices] = token
    const inside =
      choices !== null && typeof choices === 'object'
        ? Object.values(choices).flatMap((choice: unknown) =>
            Array.isArray(choice) ? namesIn(choice as CompiledMessage) : [],
          )
        : []
    return [[name, kind].join(' '), ...inside]
  })
}

/** The choices of every plural; `many` and the like may be missing, `other` may not. */
function pluralsOf(message: string): string[][] {
  return compileMessageOrThrow(message).flatMap((token) =>
    typeof token !== 'string' && token[1] === 'plural' ? [Object.keys(token[2] as object)] : [],
  )
}

describe.each(
  catalogues.map((catalogue) => ({
    catalogue,
    path: catalogue.path.replace(/.*\/(\w+\/(\w+\/)?words).*/, '$1'),
  })),
)('the catalogues of $path', ({ catalogue }) => {
  it('are up to date: they have every message of the source, and no other', async () => {
    const found = await catalogue.collect()
    for (const locale of config.locales) {
      const known = await readCatalogue(catalogue.getFilename(locale))
      expect([...known.keys()].sort(), `${String(locale)}: npm run words`).toEqual(
        Object.keys(found ?? {}).sort(),
      )
    }
  }, 60_000)

  it.each(translated)('are translated, without a gap: %s', async (locale) => {
    const entries = [...(await readCatalogue(catalogue.getFilename(locale))).values()]
    expect(entries.filter(({ translation }) => translation === '').map(({ message }) => message)).toEqual([])
  })

  it.each(translated)('fill in and mark up the same in every language: %s', async (locale) => {
    const entries = [...(await readCatalogue(catalogue.getFilename(locale))).values()]
    const differing = entries.filter(
      ({ message, translation }) => String(slotsOf(message)) !== String(slotsOf(translation)),
    )
    expect(differing).toEqual([])
  })

  it.each(translated)('have a word for one and for the others in every plural: %s', async (locale) => {
    const entries = [...(await readCatalogue(catalogue.getFilename(locale))).values()]
    for (const { message, translation } of entries) {
      expect(pluralsOf(translation).length, translation).toBe(pluralsOf(message).length)
      for (const choices of pluralsOf(translation))
        expect(choices).toEqual(expect.arrayContaining(['one', 'other']))
    }
  })
})

describe('the typography of French', () => {
  it.each(catalogues.map((catalogue) => catalogue.getFilename('fr-CA')))(
    'keeps colons and guillemets on their line: %s',
    (file) => {
      const texts = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('msgstr'))
        .map((line) => line.replaceAll(/https?:\/\/|\{[^{}]*\}/g, ''))
      expect(
        texts.filter((text) => /[^\u00a0\u202f]:(?!\/\/)|«[^\u00a0]|[^\u00a0]»/.test(text.slice(8))),
      ).toEqual([])
    },
  )
})
