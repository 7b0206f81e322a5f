import { i18n } from '@lingui/core'
import { recordFacts } from '@renderer/ui/record-facts'
import { messages as english } from '@renderer/words/en.po'
import { messages as spanish } from '@renderer/words/es.po'
import { messages as french } from '@renderer/words/fr-CA.po'
import { formatTag, type Language } from '@shared/domain/language'
import { afterEach, expect, it } from 'vitest'

const catalogues = { en: english, es: spanish, 'fr-CA': french }

function speak(locale: Language): void {
  i18n.loadAndActivate({ locale, locales: formatTag(locale), messages: catalogues[locale] })
}

afterEach(() => speak('en'))

/** Narrow and plain non-breaking spaces look alike and differ between versions of the locale data. */
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const ID = '3fa85f64-5717-4562-b3fc-2c963f66afa6'
const raw = {
  createdAt: new Date(2026, 10, 22, 9, 5).toISOString(),
  createdBy: { id: ID, type: 'service-account' },
  updatedAt: new Date(2026, 10, 28, 5, 14).toISOString(),
  updatedBy: { id: '', type: 'internal' },
}
const facts = (changes: object = {}, status = '') => recordFacts({ raw: { ...raw, ...changes }, status })

it('says in words how a customer stands on the server, and who created and changed it when', () => {
  expect(facts({}, 'ACTIVE')).toEqual([
    { label: 'Server status', value: 'Active' },
    { label: 'Created', value: '22 Nov 2026, 09:05' },
    { label: 'Created by', value: `Service Account · ${ID}` },
    { label: 'Changed on server', value: '28 Nov 2026, 05:14' },
    { label: 'Changed by', value: 'Internal' },
  ])
})

it.each([
  [
    'es',
    ['Estado en el servidor', 'Creado', 'Creado por', 'Modificado en el servidor', 'Modificado por'],
    ['Activo', '22 nov 2026, 9:05 a.m.', '28 nov 2026, 5:14 a.m.'],
  ],
  [
    'fr-CA',
    ['État sur le serveur', 'Créé', 'Créé par', 'Modifié sur le serveur', 'Modifié par'],
    ['Actif', '22 nov. 2026, 09 h 05', '28 nov. 2026, 05 h 14'],
  ],
] as const)('says so as %s does', (locale, labels, [status, created, changed]) => {
  speak(locale)
  const said = facts({ updatedBy: raw.createdBy }, 'ACTIVE')
  expect(said.map(({ label }) => label)).toEqual(labels)
  expect(said.map(({ value }) => spaced(value))).toEqual([
    status,
    created,
    `Service Account · ${ID}`,
    changed,
    `Service Account · ${ID}`,
  ])
})

it.each([
  ['EMPLOYEE', 'Employee'],
  ['kor_employee', 'KOR employee'],
  ['Service-Account', 'Service Account'],
  ['PARTNER_BOT', 'Partner bot'],
])('calls an actor of the type %s “%s”', (type, words) => {
  expect(facts({ createdBy: { id: '', type } })).toContainEqual({ label: 'Created by', value: words })
})

it('says nothing of what the server does not say, or not as it is documented', () => {
  expect(recordFacts({ raw: {}, status: '' })).toEqual([])
  const odd = { createdAt: 'long ago', createdBy: 'a friend', updatedAt: null, updatedBy: {} }
  expect(recordFacts({ raw: odd, status: '' })).toEqual([])
})
