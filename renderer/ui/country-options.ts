import { otherNames } from '@shared/domain/place-names'
import type { CodeOption } from './code-options'
import { countriesIn, toAlpha2 } from './country-words'

/** The countries in the language of the window; each is also known by its two letters and by its English name. */
export function countryOptions(language: string): CodeOption[] {
  const english = new Map(countriesIn('en').map(({ code, name }) => [code, name]))
  const others = Map.groupBy(otherNames.keys(), (name) => otherNames.get(name))
  return countriesIn(language).map(({ code, name }) => ({
    value: code,
    label: name,
    others: others.get(code) ?? [],
    exactly: [toAlpha2(code) ?? code, english.get(code) ?? name],
  }))
}
