import { loadPlaceTables } from '@renderer/ui/place-tables'
import { statesOf } from '@renderer/ui/state-lists'
import { placeNames } from '@shared/domain/place-names'
import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { countriesIn } from '@renderer/ui/country-words'
import { labelledWords } from '@renderer/ui/labelled-words'
import { liveWords } from '@renderer/ui/live-words'
import { countWords, listWords, percentWords } from '@renderer/ui/number-words'
import { outboxNewsWords } from '@renderer/ui/outbox-news-words'
import { stateWords } from '@renderer/ui/state-words'
import { agoWords, dayWords, instantWords, preciseWords, untilWords } from '@renderer/ui/time-words'
import { messages as english } from '@renderer/words/en.po'
import { messages as spanish } from '@renderer/words/es.po'
import { messages as french } from '@renderer/words/fr-CA.po'
import { formatTag, type Language } from '@shared/domain/language'
import { afterEach, describe, expect, it } from 'vitest'

const catalogues = { en: english, es: spanish, 'fr-CA': french }

function speak(locale: Language): void {
  i18n.loadAndActivate({ locale, locales: formatTag(locale), messages: catalogues[locale] })
}

/** Narrow and plain non-breaking spaces look alike and differ between versions of the locale data. */
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

afterEach(() => speak('en'))

const about = { workspaceId: '', workspace: null }

describe('a plural', () => {
  it.each([
    ['en', 1, '1 customer needs you. Open the outbox.'],
    ['en', 2, '2 customers need you. Open the outbox.'],
    ['es', 1, '1 cliente requiere su decisión. Abra la bandeja de salida.'],
    ['es', 12_345, '12,345 clientes requieren su decisión. Abra la bandeja de salida.'],
  ] as const)('agrees in %s with %d', (locale, count, words) => {
    speak(locale)
    expect(outboxNewsWords({ ...about, kind: 'attention', count }, 'sandbox')).toBe(words)
  })

  it('takes none for one in French, and for several in English', () => {
    const drained = { ...about, kind: 'drained', held: 0, attention: 0, isAll: true } as const
    const of = (count: number) => outboxNewsWords({ ...drained, count }, 'sandbox').replace(/\d+/, '#')
    expect(of(0)).toBe(of(2))
    speak('fr-CA')
    expect(of(0)).toBe(of(1))
    expect(of(0)).not.toBe(of(2))
  })
})

describe('a label before words', () => {
  it('has its colon as the language writes it', () => {
    expect(labelledWords('Email', 'unknown')).toBe('Email: unknown')
    speak('fr-CA')
    expect(labelledWords('Courriel', 'inconnu')).toBe('Courriel\u00a0: inconnu')
  })
})

describe('numbers, lists and dates', () => {
  const at = Date.UTC(2026, 10, 22, 12, 0)

  it.each([
    ['en', ['1,234,567', '35%', 'a, b and c', '22 Nov 2026']],
    ['es', ['1,234,567', '35%', 'a, b y c', '22 nov 2026']],
    ['fr-CA', ['1 234 567', '35 %', 'a, b et c', '22 nov. 2026']],
  ] as const)('are written as %s does', (locale, words) => {
    speak(locale)
    const written = [countWords(1_234_567), percentWords(0.35), listWords(['a', 'b', 'c']), dayWords(at)]
    expect(written.map(spaced)).toEqual(words)
  })

  it('follow the language from one call to the next', () => {
    const inEnglish = [agoWords(at, at + 5 * 60_000), instantWords(at), untilWords(at + 8_000, at)]
    speak('fr-CA')
    expect([agoWords(at, at + 5 * 60_000), untilWords(at + 8_000, at)].map(spaced)).toEqual([
      'il y a 5 min',
      'dans 8 s',
    ])
    expect(instantWords(at)).not.toBe(inEnglish[1])
    speak('en')
    expect([agoWords(at, at + 5 * 60_000), instantWords(at), untilWords(at + 8_000, at)]).toEqual(inEnglish)
  })

  it('are written alike with and without seconds', () => {
    speak('fr-CA')
    const at = new Date(2026, 10, 22, 9, 5, 7).getTime()
    expect(spaced(preciseWords(at))).toBe('22 nov. 2026, 09 h 05 min 07 s')
    expect(spaced(instantWords(at))).toBe('22 nov. 2026, 09 h 05')
  })

  it('name countries in the language and sort them by its letters', () => {
    const first = (language: string) =>
      countriesIn(formatTag(language))
        .slice(0, 2)
        .map(({ name }) => name)
    expect(first('en')).toEqual(['Afghanistan', 'Åland Islands'])
    expect(first('fr-CA')[1]).toBe('Afrique du Sud')
  })
})

describe('states and provinces', () => {
  const names = async (country: string) => (await statesOf(country)).map(({ name }) => name)

  it('have the official names of the place, and in Canada those of the language', async () => {
    speak('fr-CA')
    expect(await names('CAN')).toContain('Nouvelle-Écosse')
    expect((await names('CAN')).slice(0, 2)).toEqual(['Alberta', 'Colombie-Britannique'])
    expect(await names('USA')).toContain('New York')
    speak('es')
    expect(await names('CAN')).toContain('Nova Scotia')
    expect(await names('MEX')).toContain('Michoacán de Ocampo')
  })

  it('are read by their French names in every language', async () => {
    const { stateCode } = placeNames(await loadPlaceTables(['en']))
    const read = ['Nouvelle-Ecosse', 'île-du-prince-édouard', 'Quebec', 'BC'].map((text) =>
      stateCode(text, 'CAN'),
    )
    expect(read).toEqual(['NS', 'PE', 'QC', 'BC'])
  })
})

describe('a table of messages', () => {
  it('reads as texts in the language of the moment, and leaves the rest as it is', () => {
    const table = liveWords({
      draft: { label: msg`Draft`, tone: 'quiet', actions: ['edit'] },
      saved: msg`Saved`,
    })
    expect([table.draft.label, table.saved]).toEqual(['Draft', 'Saved'])
    speak('es')
    expect([table.draft.label, table.saved]).toEqual(['Borrador', 'Guardado'])
    expect([table.draft.tone, table.draft.actions]).toEqual(['quiet', ['edit']])
    expect(stateWords.queued.label).toBe('En cola')
  })
})
