import type { PlaceNames } from '@shared/domain/place-names'
import { isLegalForm } from './business-names'
import { splitAddress, splitUncodedAddress, type PlaceParts } from './split-address'
import { isStreet } from './street-lines'

/** What stands between the commas of a line. `120, rue Saint-Paul` is one part, and so is `Initech, LLC`. */
export function commaParts(line: string): string[] {
  const parts = line.split(/[,;]\s*/).filter((part) => part !== '')
  return parts.reduce<string[]>((before, part) => {
    const last = before.at(-1)
    const isOneStreet = /^\d+[a-z]?$/i.test(last ?? '') && !/^\d/.test(part) && isStreet(part)
    return last !== undefined && (isOneStreet || isLegalForm(part))
      ? [...before.slice(0, -1), `${last}, ${part}`]
      : [...before, part]
  }, [])
}

/** Takes apart a line that holds a whole address, as map sites copy it; null when it is no more than a street. */
export function addressParts(
  line: string,
  names: PlaceNames,
): { readonly parts: readonly string[]; readonly place: PlaceParts } | null {
  const parts = commaParts(line)
  const start = parts.length < 2 ? -1 : parts.findIndex(isStreet)
  const lines = start === -1 ? [] : parts.slice(start)
  const place = splitAddress(lines, names) ?? splitUncodedAddress(lines, names)
  // Where no country can be told, `100 Main St, 2000 Tower` looks like a code and a city.
  return place === null || place.countryCode === '' || place.streetLines.length === 0
    ? null
    : { parts, place }
}
