import { iso31661Alpha3ToAlpha2 } from 'iso-3166/1-a3-to-1-a2.js'

/** A country by the code the API takes (alpha-3) and its name in the language of the window. */
export type Country = { readonly code: string; readonly name: string }

/** Every country of ISO 3166-1, by name. */
export function countriesIn(language: string): Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return Object.entries(iso31661Alpha3ToAlpha2)
    .map(([code, alpha2]) => ({ code, name: names.of(alpha2) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, language))
}

/** The name of a country, and its code where the name is not known. */
export function countryName(code: string, language: string): string {
  const alpha2 = toAlpha2(code)
  if (alpha2 === null) return code
  return new Intl.DisplayNames(language, { type: 'region' }).of(alpha2) ?? code
}

/** The two letters of a country for its three; null when there is no such country. */
export function toAlpha2(code: string): string | null {
  return alpha2Of[code.toUpperCase()] ?? null
}

/** The three letters of a country for its two; null when there is no such country. */
export function toAlpha3(alpha2: string): string | null {
  const wanted = alpha2.toUpperCase()
  return Object.keys(alpha2Of).find((code) => alpha2Of[code] === wanted) ?? null
}

const alpha2Of: Readonly<Record<string, string>> = iso31661Alpha3ToAlpha2
