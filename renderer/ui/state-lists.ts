import { toAlpha2 } from './country-words'

/** A state, province or other part of a country, by the code the API takes (the part of ISO 3166-2 after the country). */
export type CountryState = { readonly code: string; readonly name: string }

/** The parts of a country that have codes of two or three characters, by name; none where the API's form does not fit. */
export async function statesOf(countryCode: string): Promise<CountryState[]> {
  const alpha2 = toAlpha2(countryCode)
  if (alpha2 === null) return []
  // Loaded when first needed: the list for all countries is as big as the rest of the form.
  const { iso31662 } = await import('iso-3166/2.js')
  return iso31662
    .filter(({ parent }) => parent === alpha2)
    .map(({ code, name }) => ({ code: code.slice(alpha2.length + 1), name }))
    .filter(({ code }) => code.length === 2 || code.length === 3)
    .sort((one, other) => one.name.localeCompare(other.name))
}
