import { i18n, type Messages } from '@lingui/core'
import { formatTag, PSEUDO_LANGUAGE, speaks, type Spoken } from '@shared/domain/language'
import { messages as english } from './en.po'

/** English is always there; another language comes when it is spoken. */
const load: Record<Spoken, () => Promise<Messages>> = {
  en: () => Promise.resolve(english),
  es: async () => (await import('./es.po')).messages,
  'fr-CA': async () => (await import('./fr-CA.po')).messages,
  [PSEUDO_LANGUAGE]: async () => (await import('./en-x-pseudo.po')).messages,
}

/** Speaks another language from here on, in the whole window; resolves once it does. */
export async function speak(language: Spoken): Promise<void> {
  const messages = await load[language]()
  document.documentElement.lang = language
  i18n.loadAndActivate({ locale: language, locales: formatTag(language), messages })
}

/** Speaks the language that main wrote into the page, so that its first words are in it. */
export async function speakAtStart(): Promise<void> {
  await speak(speaks(document.documentElement.lang) ?? 'en')
}

/** The language that is spoken now. */
export function spoken(): Spoken {
  return speaks(i18n.locale) ?? 'en'
}
