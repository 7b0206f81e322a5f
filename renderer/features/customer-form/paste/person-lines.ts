import type { PlaceNames } from '@shared/domain/place-names'
import { isNameSuffix } from '@shared/domain/split-suffix'
import { isJobTitle } from '@shared/domain/split-title'
import { isBusinessName } from './business-names'
import { isNamedPlace } from './street-lines'

// Countries that people are called after.
const NAMESAKE = /^(?:chad|jordan|georgia|israel|india|kenya|am[eé]rica)$/i
const CODE_FIRST = /^(?:[A-Z]{1,3}-)?\d{4,6}\s+\p{L}/u

/** Whether a line can be the name of a person, as `Jack Smith` or as `Smith, Jack`. */
export function canBePerson(line: string, names: PlaceNames): boolean {
  const words = line.split(/[\s,]+/)
  const parts = line.split(/\s*,\s*/).filter((part) => !part.split(' ').every(isNameSuffix))
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    /^[\p{L}\p{M}.,'’\-\s]+$/u.test(line) &&
    parts.length <= 2 &&
    !holdsPlace(parts, names) &&
    !isBusinessName(line) &&
    !parts.some((part) => isJobTitle(part) || isNamedPlace(part))
  )
}

/** Whether one of the parts of a line is a country, or begins with a postal code. */
export function holdsPlace(parts: readonly string[], names: PlaceNames): boolean {
  return parts.some(
    (part, index) =>
      CODE_FIRST.test(part) || (isCountry(part, names) && !isGivenName(part, parts[index - 1])),
  )
}

/** A code of two or three letters is rather a name: `SMITH, BEN`. */
function isCountry(part: string, names: PlaceNames): boolean {
  return part.length > 3 && names.countryCode(part) !== null
}

/** `Smith, Jordan` and `Jordan, Michael`, but not `Jane Doe, Jordan`. */
function isGivenName(part: string, before = ''): boolean {
  return NAMESAKE.test(part) && !before.includes(' ')
}
