import type { iso31662 } from 'iso-3166/2.js'
import { toAlpha2 } from './country-words'
import { pageLanguage } from './page-language'

/** A state, province or other part of a country, by the code the API takes (the part of ISO 3166-2 after the country). */
export type CountryState = { readonly code: string; readonly name: string }

/** The parts of a country that have codes of two or three characters, by name; none where the API's form does not fit. */
export async function statesOf(countryCode: string): Promise<CountryState[]> {
  // Loaded when first needed: the list for all countries is as big as the rest of the form.
  loaded ??= (await import('iso-3166/2.js')).iso31662
  return statesIn(loaded, countryCode)
}

/** The same at once; null as long as the lists were never asked for. */
export function statesNow(countryCode: string): CountryState[] | null {
  return loaded === null ? null : statesIn(loaded, countryCode)
}

type Subdivision = (typeof iso31662)[number]

let loaded: readonly Subdivision[] | null = null

function statesIn(all: readonly Subdivision[], countryCode: string): CountryState[] {
  const alpha2 = toAlpha2(countryCode)
  if (alpha2 === null) return []
  return all
    .filter(({ parent }) => parent === alpha2)
    .map(({ code, name }) => ({ code: code.slice(alpha2.length + 1), name }))
    .filter(({ code }) => code.length === 2 || code.length === 3)
    .sort((one, other) => one.name.localeCompare(other.name, pageLanguage()))
}
