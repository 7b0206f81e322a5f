import type { iso31662 } from 'iso-3166/2.js'
import { toAlpha2 } from './country-words'
import { frenchProvinces } from '@shared/domain/french-provinces'
import { pageLanguage } from './page-language'

/**
 * A state, province or other part of a country, by the code the API takes (the part of ISO 3166-2 after the country). Its name is
 * the official one of the place itself, in every language of the window: `Intl.DisplayNames` knows countries only, and a name
 * of our own making (Nueva York, Caroline du Nord) stands on no letter. Canada has two of each, so French gets the French one.
 */
export type CountryState = { readonly code: string; readonly name: string }

/** The parts of a country that have codes of two or three characters, by name; none where the API's form does not fit. */
export async function statesOf(countryCode: string): Promise<CountryState[]> {
  // Loaded when first needed: the list for all countries is as big as the rest of the form.
  loaded ??= (await import('iso-3166/2.js')).iso31662
  return statesIn(loaded, countryCode, pageLanguage())
}

/** The same at once, for this language; null as long as the lists were never asked for. */
export function statesNow(countryCode: string, language: string): CountryState[] | null {
  return loaded === null ? null : statesIn(loaded, countryCode, language)
}

type Subdivision = (typeof iso31662)[number]

let loaded: readonly Subdivision[] | null = null

function statesIn(all: readonly Subdivision[], countryCode: string, language: string): CountryState[] {
  const alpha2 = toAlpha2(countryCode)
  if (alpha2 === null) return []
  return all
    .filter(({ parent }) => parent === alpha2)
    .map(({ code, name }) => ({ code: code.slice(alpha2.length + 1), name }))
    .filter(({ code }) => code.length === 2 || code.length === 3)
    .map((state) => (alpha2 === 'CA' && language.startsWith('fr') ? inFrench(state) : state))
    .sort((one, other) => one.name.localeCompare(other.name, language))
}

function inFrench({ code, name }: CountryState): CountryState {
  return { code, name: frenchProvinces[code] ?? name }
}
