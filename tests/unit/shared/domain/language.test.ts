import { formatTag, matchLanguage, PSEUDO_LANGUAGE, speaks } from '@shared/domain/language'
import { describe, expect, it } from 'vitest'

describe('the language to begin with', () => {
  it.each([
    [['es-MX', 'en-US'], 'es'],
    [['de-DE', 'fr-FR', 'en'], 'fr-CA'],
    [['fr_CA'], 'fr-CA'],
    [['en-GB', 'es'], 'en'],
    [['pt-BR', 'zh'], 'en'],
    [['C', ''], 'en'],
    [[], 'en'],
  ])('for a person who reads %j is %s', (preferred, language) => {
    expect(matchLanguage(preferred)).toBe(language)
  })

  it('takes no other language for one of ours because it begins alike', () => {
    expect([speaks('est'), speaks('enm'), speaks('frr')]).toEqual([null, null, null])
  })
})

describe('the tag to write dates and numbers by', () => {
  it('is one of a country or continent, also for the pseudo language', () => {
    expect(['en', 'es', 'fr-CA', PSEUDO_LANGUAGE, ''].map(formatTag)).toEqual([
      'en-GB',
      'es-419',
      'fr-CA',
      'en-GB',
      'en-GB',
    ])
  })
})
