import type { PlaceNames } from '@shared/domain/place-names'
import { splitName, type NameParts } from '@shared/domain/split-name'
import { splitTitles, type TitleParts } from '@shared/domain/split-title'
import { cutAfterTitle, isBusinessName } from './business-names'
import { addressParts, commaParts } from './comma-line'
import { withoutLabel } from './line-labels'
import { canBePerson, holdsPlace } from './person-lines'
import { isCityLine, splitAddress, splitUncodedAddress, type PlaceParts } from './split-address'
import { splitReach, type Phone } from './split-reach'
import { isStreet, streetStarts } from './street-lines'

/** What a pasted block said, as far as it was understood; `rest` is what was not. */
export type Block = {
  readonly businessName: string
  readonly name: NameParts | null
  readonly phone: Phone | null
  readonly email: string
  readonly place: PlaceParts | null
  /** The lines that the place was read from. */
  readonly placeLines: readonly string[]
  readonly rest: readonly string[]
}

/** Splits a pasted block, such as a mail signature or a label, into what a customer is made of. */
export function splitBlock(text: string, names: PlaceNames): Block {
  const lines = linesOf(text)
  const [only = ''] = lines
  // One line with commas is read as several.
  const reaches = (lines.length > 1 ? lines : commaParts(only)).map(splitReach)
  const [phone = null, ...otherPhones] = reaches.flatMap(({ phones }) => phones)
  const [email, ...otherEmails] = reaches.flatMap(({ emails }) => emails)
  const others = reaches
    .flatMap(({ texts }) => texts)
    .flatMap((line) => addressParts(line, names)?.parts ?? [line])
  const address = findAddress(others, names)
  const { start, end } = address ?? { start: 0, end: 0 }
  const left = others.toSpliced(start, end - start).flatMap(cutAfterTitle)
  // What else stands in a line that is an address, though no street was told, is the place's and nobody's name.
  const isReach = phone !== null || email !== undefined
  const isAddress = lines.length === 1 && !isReach && holdsPlace(others, names)
  const isPlaceOnly = isAddress && !isStreet(address?.place.streetLines[0] ?? '')
  const who = whoOf(left, (line) => !isPlaceOnly && canBePerson(line, names))
  return {
    email: email?.address ?? '',
    phone,
    place: address?.place ?? null,
    placeLines: others.slice(start, end),
    ...who,
    rest: [
      ...who.rest,
      // There is one number and one e-mail address to a person.
      ...[...otherPhones, ...otherEmails].map((other) => other.text),
      ...reaches.flatMap(({ faxes }) => faxes),
    ],
  }
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n\t|•·]+|\s\/\s/).map((line) => line.trim())
  return lines.filter((line) => line !== '')
}

/** The address in these lines; one without a code only where none has any. */
function findAddress(lines: readonly string[], names: PlaceNames) {
  return findWith(splitAddress, lines, names) ?? findWith(splitUncodedAddress, lines, names)
}

/** The longest run of lines that reads as an address, from the likeliest street on. */
function findWith(split: typeof splitAddress, lines: readonly string[], names: PlaceNames) {
  for (let end = lines.length; end > 0; end--) {
    for (const start of starts(lines.slice(0, end), names)) {
      const place = split(lines.slice(start, end).map(withoutLabel), names)
      if (place !== null) return { place, start, end }
    }
  }
  return null
}

function starts(lines: readonly string[], names: PlaceNames): number[] {
  const isCountryLast = names.countryCode(lines.at(-1) ?? '') !== null
  // Port St. Lucie, FL 34952 has a number and a word of a street too.
  const streets = streetStarts(lines, isCountryLast).filter((index) => !isCityLine(lines[index] ?? '', names))
  return streets.length === 0 ? lines.map((_, index) => index).toReversed() : streets
}

/** Of the lines that are left: a name that ends like a business's, and one that can be a person's. */
function whoOf(
  lines: readonly string[],
  isPerson: (line: string) => boolean,
): Pick<Block, 'businessName' | 'name' | 'rest'> {
  const bare = lines.map((line) => takeTitles(withoutLabel(line)))
  const business = bare.findIndex(({ text }) => isBusinessName(text))
  const person = bare.findIndex(({ text }, index) => index !== business && isPerson(text))
  const name = bare[person]?.text
  const rest = lines.flatMap((line, index) => {
    const { text = '', titles = [] } = bare[index] ?? {}
    if (index === business || index === person) return titles
    // A label alone says nothing.
    return text === '' ? [] : [line]
  })
  return {
    businessName: bare[business]?.text ?? '',
    name: name === undefined ? null : splitName(name),
    rest,
  }
}

/** `Initech, LLC` is whole as it is. */
function takeTitles(line: string): TitleParts {
  return isBusinessName(line) ? { text: line, titles: [] } : splitTitles(line)
}
