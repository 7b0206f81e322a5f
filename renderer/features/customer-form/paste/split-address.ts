import type { PlaceNames } from '@shared/domain/place-names'
import { isJobTitle } from '@shared/domain/split-title'
import { isBusinessName } from './business-names'
import { isStreet, isWholeStreet } from './street-lines'

/** A place in the fields of an address; empty where the text said nothing. */
export type PlaceParts = {
  readonly streetLines: readonly string[]
  readonly apartmentNumber: string
  readonly cityName: string
  readonly stateCode: string
  readonly zipCode: string
  readonly countryCode: string
  /** The state or province behind a city where no code is known for it. */
  readonly region: string
}

type CityLine = Omit<PlaceParts, 'streetLines' | 'apartmentNumber'>

const APARTMENT = /^(?:apt|apartment|unit|app|appartement|depto|departamento|#)\.?\s*#?\s*([\w-]+)$/i
const APARTMENT_AT_END =
  /^(.*\S),?\s+(?:apt|apartment|unit|app|appartement|depto|departamento)\.?\s*#?\s*([\w-]+)$/i
const BRITISH = /^(?:(.+?)[,\s]+)?([A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})$/i
const ZIP_FIRST = /^(?:([A-Z]{1,3})-)?(\d{4}\s[A-Z]{2}|\d{3}\s\d{2}|\d{4,6})\s+(\D.*)$/
const CITY = /^[\p{L}\p{M}][\p{L}\p{M}.'’\-\s]+$/u
const CANADIAN = /^[A-Z]\d[A-Z]/i

/** The lines of an address in its fields; null when no line says a city together with its code. */
export function splitAddress(lines: readonly string[], names: PlaceNames): PlaceParts | null {
  const last = lines.at(-1) ?? ''
  const country = names.countryCode(last)
  const rest = country === null ? lines : lines.slice(0, -1)
  const place = readCity(rest, country, names)
  if (place === null) return null
  const { used, ...city } = place
  return { ...splitStreet(rest.slice(0, rest.length - used)), ...city }
}

/** The lines of an address without a code, which needs a street in full above its city, and a country. */
export function splitUncodedAddress(lines: readonly string[], names: PlaceNames): PlaceParts | null {
  const countryCode = names.countryCode(lines.at(-1) ?? '')
  if (countryCode === null) return null
  for (const used of [1, 2]) {
    const street = lines.slice(0, -1 - used)
    const city = lines.slice(-1 - used, -1).join(', ')
    const [cityName = '', region = '', ...more] = city.split(/\s*,\s*/)
    if (!isWholeStreet(street) || !isCity(cityName) || isJobTitle(region) || more.length > 0) continue
    const stateCode = hasStates(countryCode) ? names.stateCode(region, countryCode) : null
    const state = stateCode === null ? { stateCode: '', region } : { stateCode, region: '' }
    return { ...splitStreet(street), cityName, zipCode: '', countryCode, ...state }
  }
  return null
}

function isCity(text: string): boolean {
  return CITY.test(text) && !isStreet(text) && !isBusinessName(text)
}

function hasStates(countryCode: string): countryCode is 'USA' | 'CAN' {
  return countryCode === 'USA' || countryCode === 'CAN'
}

/** Whether a line can only be the one with city and code. */
export function isCityLine(line: string, names: PlaceNames): boolean {
  return readAmerican(line, null, names) !== null || BRITISH.test(line)
}

/** City, state and code stand in the last line, or in the last two or three where they have lines of their own. */
function readCity(
  lines: readonly string[],
  country: string | null,
  names: PlaceNames,
): (CityLine & { used: number }) | null {
  for (const used of [1, 2, 3]) {
    const isBelow = lines.length > used
    const isEnough = used === 3 ? isBelow : lines.length >= used
    const line = lines.slice(-used).join(', ')
    const city = isEnough ? cityOf(line, country, names) : null
    // A code first is only read below a street: `1200 Main Street` looks the same.
    const isCodeFirst = used === 1 || (used === 2 && country !== null && isCodeAndCity(lines.at(-2) ?? ''))
    const read = city ?? (isBelow && isCodeFirst ? readZipFirst(line, country, names) : null)
    if (read !== null) return { ...read, used }
  }
  return null
}

/** Whether a line can stand above its region: `03940 Ciudad de México`, `CDMX`. */
function isCodeAndCity(line: string): boolean {
  return /^\d{5}\s/.test(line) && !isWholeStreet([line])
}

function cityOf(line: string, country: string | null, names: PlaceNames): CityLine | null {
  const american = readAmerican(line, country, names)
  if (american !== null) return american
  const [, city, code] = BRITISH.exec(line) ?? []
  return city === undefined || code === undefined || (country ?? 'GBR') !== 'GBR'
    ? null
    : { cityName: tidy(city), stateCode: '', zipCode: code.toUpperCase(), countryCode: 'GBR', region: '' }
}

function readAmerican(line: string, country: string | null, names: PlaceNames): CityLine | null {
  const zip = /(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d)$/i.exec(line)?.[0]
  if (zip === undefined) return null
  const countryCode = CANADIAN.test(zip) ? 'CAN' : 'USA'
  if (country !== null && country !== countryCode) return null
  return splitBefore(line.slice(0, -zip.length), (state) => names.stateCode(state, countryCode), {
    zipCode: zip.toUpperCase(),
    countryCode,
    region: '',
  })
}

/** The last one to three words that name a state end the city: `Kansas City, New Mexico`, `Laval (Québec)`. */
function splitBefore(
  text: string,
  stateCode: (text: string) => string | null,
  known: Omit<CityLine, 'cityName' | 'stateCode'>,
): CityLine | null {
  const words = text.replace(/[,\s()]+$/, '').split(/[,\s()]+/)
  for (const count of [3, 2, 1]) {
    const state = words.length > count ? stateCode(words.slice(-count).join(' ').replaceAll('.', '')) : null
    if (state !== null) return { ...known, cityName: words.slice(0, -count).join(' '), stateCode: state }
  }
  return null
}

function readZipFirst(line: string, country: string | null, names: PlaceNames): CityLine | null {
  const [, prefix = '', code, city] = ZIP_FIRST.exec(line) ?? []
  if (code === undefined || city === undefined) return null
  const named = names.countryCode(prefix)
  const countryCode = country ?? named ?? ''
  // `D` in `D-10115` says nothing that there is a field for.
  const zipCode = prefix === '' || named === countryCode ? code : `${prefix}-${code}`
  const [cityName = '', ...region] = city.split(/\s*,\s*/)
  return { cityName: tidy(cityName), stateCode: '', zipCode, countryCode, region: region.join(', ') }
}

function splitStreet(lines: readonly string[]): Pick<PlaceParts, 'streetLines' | 'apartmentNumber'> {
  const own = lines.findIndex((line) => APARTMENT.test(line))
  const rest = lines.filter((_, index) => index !== own).map(tidy)
  if (own !== -1) return { streetLines: rest, apartmentNumber: APARTMENT.exec(lines[own] ?? '')?.[1] ?? '' }
  const [first = '', ...others] = rest
  const [, street, apartment] = APARTMENT_AT_END.exec(first) ?? []
  return street === undefined || apartment === undefined
    ? { streetLines: rest, apartmentNumber: '' }
    : { streetLines: [street.replace(/,$/, ''), ...others], apartmentNumber: apartment }
}

function tidy(text: string): string {
  return text.replace(/^[,;\s]+|[,;\s]+$/g, '')
}
