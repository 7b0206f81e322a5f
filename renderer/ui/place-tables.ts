import { frenchProvinces } from '@shared/domain/french-provinces'
import { placeKey, type PlaceTables } from '@shared/domain/place-names'
import { countriesIn, toAlpha2 } from './country-words'
import { statesOf, type CountryState } from './state-lists'

/** Countries by their names in these languages, and the states of the USA and the provinces of Canada. */
export async function loadPlaceTables(languages: readonly string[]): Promise<PlaceTables> {
  const [usa, can] = await Promise.all([statesOf('USA'), statesOf('CAN')])
  const countries = countriesIn('en')
  return {
    countries: new Map(
      languages.flatMap((one) => countriesIn(one).map(({ code, name }) => [placeKey(name), code] as const)),
    ),
    countryCodes: new Map(
      countries.flatMap(({ code }) => [[code, code] as const, [toAlpha2(code) ?? code, code] as const]),
    ),
    states: { USA: codesOf(usa), CAN: new Map([...codesOf(can), ...frenchCodes()]) },
  }
}

function frenchCodes(): (readonly [string, string])[] {
  return Object.entries(frenchProvinces).map(([code, name]) => [placeKey(name), code])
}

function codesOf(states: readonly CountryState[]): Map<string, string> {
  return new Map(
    states.flatMap(({ code, name }) => [[placeKey(name), code] as const, [placeKey(code), code] as const]),
  )
}
