import { i18n, type Messages } from '@lingui/core'
import { formatTag, PSEUDO_LANGUAGE, type Spoken } from '@shared/domain/language'
import { messages as english } from './en.po'
import { messages as pseudo } from './en-x-pseudo.po'
import { messages as spanish } from './es.po'
import { messages as french } from './fr-CA.po'

const catalogues: Record<Spoken, Messages> = {
  en: english,
  es: spanish,
  'fr-CA': french,
  [PSEUDO_LANGUAGE]: pseudo,
}

/** Main's own texts (menus, notifications, boxes) are in this language from here on. */
export function speak(language: Spoken): void {
  i18n.loadAndActivate({
    locale: language,
    locales: formatTag(language),
    messages: catalogues[language],
  })
}
