import { isBusinessName } from './business-names'
import { withoutLabel } from './line-labels'

const NUMBER = /(?:^|\s)\d+[a-z]?(?:[-/]\d+[a-z]?)?(?=[\s,.]|$)/i
const NUMBER_FIRST = /^(?:\d+[a-z]?(?:[-/]\d+[a-z]?)?[\s,]|one\b)/i
const NUMBER_LAST = /\p{L}.*\s\d+\s?[a-z]?(?:[-/]\d+[a-z]?)?$/iu
const POST_BOX = /^(?:p\.?\s?o\.?\s?box|c\.?\s?p\.?\s\d|case postale|apartado)\b/i
// A line that begins with `Dr.` or `St.` names somebody.
const STREET =
  /(?<!^)\b(?:st|dr)\b|(?:^|\d[\s,]+)(?:av|ch|cra)\.\s|^cra\s\d|\b(?:rue|boul|chemin|calle|calzada|paseo|avenida|carrera|street|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|court|ct|way|highway|hwy|square|parkway|pkwy)\b|\p{L}(?:str\.|straße|strasse|gracht|allee)(?!\p{L})/iu
const UNIT =
  /^(?:suite|ste|floor|fl|unit|room|rm|apt|apartment|app|appartement|depto|departamento|piso|#)\.?\s*#?\s*[\w-]+$|^\d+(?:st|nd|rd|th|er?|º)?\s+(?:floor|étage|piso)$/i
// The Colonia of a Mexican address has a line of its own below the street.
const NEIGHBOURHOOD = /^(?:col|fracc)\.\s+\p{L}|^(?:colonia|fraccionamiento|barrio)\s+\p{L}/iu
// `Rue` can be the first name of somebody, `rue` cannot.
const PLACE_FIRST =
  /^(?:[Aa]v\.|[Cc]h\.|[Cc]alle|[Aa]venida|[Cc]alzada|[Pp]aseo|rue|[Cc]hemin|[Bb]oul\.|[Bb]oulevard|[Bb]lvd\.?|[Tt]orre|[Ee]dificio|[Ii]mmeuble)\s/
const PLACE_LAST = /\s(?:building|edificio)$/i

/** Whether a line names a street, a post box or at least a number on a street. */
export function isStreet(line: string): boolean {
  return isSure(line) || NUMBER_FIRST.test(line) || NUMBER_LAST.test(line) || STREET.test(line)
}

/** Where an address may begin that these lines end with, the likeliest first; a suite may stand above its street. */
export function streetStarts(lines: readonly string[], isCountryLast: boolean): number[] {
  const bare = lines.map(withoutLabel)
  const where = (test: (line: string, index: number) => boolean) =>
    bare.flatMap((line, index) => (UNIT.test(line) || !test(line, index) ? [] : [index]))
  const sure = where(isSure)
  const first = where((line) => NUMBER_FIRST.test(line) && !isBusinessName(line))
  // `Open from 9 to 5` ends like `Unter den Linden 5`.
  const last = where((line) => isCountryLast && NUMBER_LAST.test(line) && !isBusinessName(line))
  // Diane Lane, who stands above her firm, is no street.
  const named = where((line, index) => STREET.test(line) && !bare.slice(index).some(isBusinessName))
  const found = [...new Set([...sure, ...first, ...last, ...named.toReversed()])]
  return found.map((index) => withUnits(bare, index))
}

/** Whether a line without a number names a place rather than a person: `Calle Hidalgo`, `Col. Centro`, `Torre Mayor`. */
export function isNamedPlace(line: string): boolean {
  return NEIGHBOURHOOD.test(line) || PLACE_FIRST.test(line) || PLACE_LAST.test(line)
}

/** Whether lines are one street in full: its number and a word that says street, and what may stand below those. */
export function isWholeStreet(lines: readonly string[]): boolean {
  return (
    lines.some(isSure) && lines.every((line) => isSure(line) || UNIT.test(line) || NEIGHBOURHOOD.test(line))
  )
}

function isSure(line: string): boolean {
  return POST_BOX.test(line) || (NUMBER.test(line) && STREET.test(line))
}

function withUnits(lines: readonly string[], index: number): number {
  const above = lines.slice(0, index).findLastIndex((line) => !UNIT.test(line))
  return above + 1
}
