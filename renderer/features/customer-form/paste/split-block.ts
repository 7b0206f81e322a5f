import type { PlaceNames } from '@shared/domain/place-names'
import { splitName, type NameParts } from '@shared/domain/split-name'
import { isBusinessName } from './business-names'
import { addressParts, commaParts } from './comma-line'
import { withoutLabel } from './line-labels'
import { isCityLine, splitAddress, type PlaceParts } from './split-address'
import { splitReach, type Phone } from './split-reach'
import { streetStarts } from './street-lines'

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
  const reaches = linesOf(text).map(splitReach)
  const [phone = null, ...otherPhones] = reaches.flatMap(({ phones }) => phones)
  const [email, ...otherEmails] = reaches.flatMap(({ emails }) => emails)
  const others = reaches
    .flatMap(({ texts }) => texts)
    .flatMap((line) => addressParts(line, names)?.parts ?? [line])
  const address = findAddress(others, names)
  const { start, end } = address ?? { start: 0, end: 0 }
  const who = whoOf(others.toSpliced(start, end - start))
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

/** One line with commas is read as several. */
function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n\t|•·]+|\s\/\s/).map((line) => line.trim())
  const given = lines.filter((line) => line !== '')
  const [only = ''] = given
  return given.length > 1 ? given : commaParts(only)
}

/** The longest run of lines that reads as an address, from the likeliest street on. */
function findAddress(lines: readonly string[], names: PlaceNames) {
  for (let end = lines.length; end > 0; end--) {
    for (const start of starts(lines.slice(0, end), names)) {
      const place = splitAddress(lines.slice(start, end).map(withoutLabel), names)
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
function whoOf(lines: readonly string[]): Pick<Block, 'businessName' | 'name' | 'rest'> {
  const bare = lines.map(withoutLabel)
  const business = bare.findIndex(isBusinessName)
  const person = bare.findIndex((line, index) => index !== business && canBePerson(line))
  // A label alone says nothing.
  const rest = lines.filter((_, index) => index !== business && index !== person && bare[index] !== '')
  const name = bare[person]
  return {
    businessName: bare[business] ?? '',
    name: name === undefined ? null : splitName(name),
    rest,
  }
}

function canBePerson(line: string): boolean {
  const words = line.split(/[\s,]+/)
  return words.length >= 2 && words.length <= 6 && /^[\p{L}\p{M}.,'’\-\s]+$/u.test(line)
}
