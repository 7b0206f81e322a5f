import { countriesIn, toAlpha2, toAlpha3 } from '@renderer/ui/country-words'
import { statesOf, type CountryState } from '@renderer/ui/state-lists'
import type { PlaceNames } from './split-address'

/** Reads countries in English and in the language of the window, and the states of the USA and the provinces of Canada. */
export async function loadPlaceNames(language: string): Promise<PlaceNames> {
  const [usa, can] = await Promise.all([statesOf('USA'), statesOf('CAN')])
  const states = { USA: codesOf(usa), CAN: codesOf(can) }
  const countries = new Map(
    ['en', language].flatMap((one) => countriesIn(one).map(({ code, name }) => [fold(name), code] as const)),
  )
  return {
    countryCode: (text) => otherNames[fold(text)] ?? countries.get(fold(text)) ?? codeOf(text.trim()),
    stateCode: (text, country) => states[country].get(fold(text)) ?? null,
  }
}

/** A code counts in capitals only: `It` and `no` are words. */
function codeOf(text: string): string | null {
  if (/^[A-Z]{3}$/.test(text)) return toAlpha2(text) === null ? null : text
  return /^[A-Z]{2}$/.test(text) ? toAlpha3(text) : null
}

function codesOf(states: readonly CountryState[]): Map<string, string> {
  return new Map(
    states.flatMap(
      ({ code, name }) =>
        [
          [fold(name), code],
          [fold(code), code],
        ] as const,
    ),
  )
}

const otherNames: Readonly<Record<string, string>> = {
  usa: 'USA',
  'u.s.a.': 'USA',
  'u.s.': 'USA',
  america: 'USA',
  'united states of america': 'USA',
  uk: 'GBR',
  'great britain': 'GBR',
  england: 'GBR',
  scotland: 'GBR',
  wales: 'GBR',
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}
