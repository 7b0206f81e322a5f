import type { PlaceNames } from '@shared/domain/place-names'
import { splitAddress, type PlaceParts } from './split-address'
import { isStreet } from './street-lines'

/** What stands between the commas of a line; a house number stays with its street: `120, rue Saint-Paul`. */
export function commaParts(line: string): string[] {
  const parts = line.split(/[,;]\s*/).filter((part) => part !== '')
  return parts.reduce<string[]>((before, part) => {
    const number = before.at(-1) ?? ''
    const isOneStreet = /^\d+[a-z]?$/i.test(number) && !/^\d/.test(part) && isStreet(part)
    return isOneStreet ? [...before.slice(0, -1), `${number}, ${part}`] : [...before, part]
  }, [])
}

/** Takes apart a line that holds a whole address, as map sites copy it; null when it is no more than a street. */
export function addressParts(
  line: string,
  names: PlaceNames,
): { readonly parts: readonly string[]; readonly place: PlaceParts } | null {
  const parts = commaParts(line)
  const start = parts.length < 2 ? -1 : parts.findIndex(isStreet)
  const place = start === -1 ? null : splitAddress(parts.slice(start), names)
  // Where no country can be told, `100 Main St, 2000 Tower` looks like a code and a city.
  return place === null || place.countryCode === '' || place.streetLines.length === 0
    ? null
    : { parts, place }
}
