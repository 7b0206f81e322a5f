import { loadPlaceTables } from '@renderer/ui/place-tables'
import { placeNames, type PlaceNames } from '@shared/domain/place-names'

/** Reads countries in English and in the language of the window, and the states of the USA and the provinces of Canada. */
export async function loadPlaceNames(language: string): Promise<PlaceNames> {
  return placeNames(await loadPlaceTables(['en', language]))
}
