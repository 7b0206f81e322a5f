import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import { formatter } from '@lingui/format-po'

/** One message of a catalogue: what it says in English and in the language of the file; empty where it is not translated. */
export type CatalogueEntry = { readonly message: string; readonly translation: string }

const po = formatter()

/** The messages of a `.po` file by their ids; what is obsolete is left out. */
export async function readCatalogue(file: string): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const locale = path.basename(file, '.po')
  const content = await readFile(file, 'utf8')
  const catalogue = await po.parse(content, { locale, sourceLocale: 'en', filename: file })
  return new Map(
    Object.entries(catalogue)
      .filter(([, { obsolete }]) => obsolete !== true)
      .map(([id, { message = '', translation = '' }]) => [id, { message, translation }]),
  )
}

/** The id that the macros give a message. */
export const idOf: (message: string, context?: string) => string = generateMessageId
