import path from 'node:path'
import { transformAsync, types, type PluginObj } from '@babel/core'
import macros from '@lingui/babel-plugin-lingui-macro'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { PSEUDO_LANGUAGE } from '../../shared/domain/language.ts'
import { pseudoMessage } from './pseudo-message.ts'
import { readCatalogue } from './read-catalogue.ts'

/** What has catalogues of its own, in a folder `words`: each process brings only its own. */
const processes = ['renderer', 'electron/main'].map((folder) => path.resolve(folder))

/** Says that a module is a catalogue: there is no file for the pseudo language. */
const CATALOGUE = '\0catalogue:'

/**
 * Turns the macros `t`, `Trans` and `plural` into look-ups, and the imports of catalogues (`./es.po`) into compiled
 * messages, so that nothing is parsed or evaluated in the window. A built English text is in the catalogue alone.
 */
export function words(): Plugin {
  let isBuild = false
  return {
    name: 'words',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId(source, importer) {
      if (!source.endsWith('.po') || importer === undefined) return null
      return CATALOGUE + path.resolve(path.dirname(importer), source)
    },
    async load(id) {
      if (!id.startsWith(CATALOGUE)) return null
      return `export const messages = JSON.parse(${await compiled(id.slice(CATALOGUE.length))})`
    },
    async transform(code, id) {
      if (!/\.tsx?$/.test(id) || !/@lingui\/(core|react)\/macro/.test(code)) return null
      const done = await transformAsync(code, {
        filename: id,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', ...(id.endsWith('x') ? (['jsx'] as const) : [])] },
        plugins: [
          [macros, { descriptorFields: 'message' }],
          ...(isBuild ? [withoutEnglish(await known(id))] : []),
        ],
      })
      return done?.code == null ? null : { code: done.code, map: done.map ?? null }
    },
  }
}

async function compiled(file: string): Promise<string> {
  const isPseudo = path.basename(file, '.po') === PSEUDO_LANGUAGE
  const entries = await readCatalogue(isPseudo ? path.join(path.dirname(file), 'en.po') : file)
  const messages = [...entries].map(([id, { message, translation }]) => [
    id,
    isPseudo ? pseudoMessage(message) : compileMessage(translation === '' ? message : translation),
  ])
  // A string that is parsed is quicker to load than an object of this size.
  return JSON.stringify(JSON.stringify(Object.fromEntries(messages)))
}

/** The messages that are in the catalogue of a file's process. */
async function known(file: string): Promise<ReadonlySet<string>> {
  const home = processes.find((folder) => path.resolve(file).startsWith(folder + path.sep))
  if (home === undefined) return new Set()
  catalogues[home] ??= readCatalogue(path.join(home, 'words', 'en.po'))
  return new Set((await catalogues[home]).keys())
}

const catalogues: Record<string, ReturnType<typeof readCatalogue>> = {}

/** Drops the English of messages that the catalogue has; one that was written since the last extraction keeps it. */
function withoutEnglish(known: ReadonlySet<string>): PluginObj {
  return {
    visitor: {
      ObjectExpression({ node }) {
        const id = node.properties.map((one) => textNamed(one, 'id')).find((text) => text !== null)
        if (id === undefined || !known.has(id)) return
        node.properties = node.properties.filter((one) => textNamed(one, 'message') === null)
      },
    },
  }
}

/** The text of a property of that name; null for any other. */
function textNamed(property: types.ObjectExpression['properties'][number], name: string): string | null {
  if (!types.isObjectProperty(property) || !types.isIdentifier(property.key, { name })) return null
  return types.isStringLiteral(property.value) ? property.value.value : null
}
