import type { PlaceNames } from '@shared/domain/place-names'
import { splitName, type NameParts } from '@shared/domain/split-name'
import { splitAddress, type PlaceParts } from './split-address'

/** What a pasted block said, as far as it was understood; `rest` is what was not. */
export type Block = {
  readonly businessName: string
  readonly name: NameParts | null
  readonly phone: { readonly number: string; readonly extension: string; readonly type: string } | null
  readonly email: string
  readonly place: PlaceParts | null
  readonly rest: readonly string[]
}

// Labels are read in every language Outpost speaks: what is pasted need not be in that of the window.
const labels = [
  /phone|tel|telephone|mobile|cell|work|office|home|e-?mail|mail|address|name|contact|attn|c\/o/,
  /company|business|organi[sz]ation/,
  /tél|téléphone|cellulaire|bureau|travail|domicile|courriel|adresse|nom|entreprise|compagnie/,
  /teléfono|móvil|celular|trabajo|oficina|casa|correo(?: electrónico)?|dirección|nombre|empresa|contacto/,
].map(({ source }) => source)
const LABEL = new RegExp(String.raw`^(${labels.join('|')})\.?\s*[:.]\s*`, 'i')
const FAX = /^(fax|téléc|télécopieur)\b/i
const EMAIL = /<?([^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+)>?/
const PHONE =
  /(\+?\(?\d[\d\s().\-\u2010-\u2015/]{5,}\d)(?:[\s,]*(?:x|ext\.?|extension|extensión|poste|#)\s*(\d{1,10}))?/i
const ZIP_PLUS_FOUR = /^\d{5}-\d{4}$/
const BUSINESS =
  /\b(inc|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|gmbh|plc|llp|lp|group|partners|associates|bakery|services|solutions|industries|enterprises|holdings|foundation|bank|works|store|shop|restaurant|cafe|motors|supply|ltée|enr|s\.a|s\.a\.s|s\.r\.l|de c\.v)\b\.?$| & /i
const STREET =
  /^(\d|p\.?\s?o\.?\s?box|c\.?\s?p\.?\s\d|case postale|apartado|one\b)|\b(rue|boul|chemin|calle|avenida|carrera|street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|suite|ste|floor|highway|hwy|square|parkway|pkwy)\b\.?/i

/** Splits a pasted block, such as a mail signature or a label, into what a customer is made of. */
export function splitBlock(text: string, names: PlaceNames): Block {
  const given = linesOf(text)
  const faxes = given.filter((line) => FAX.test(line))
  const lines = given.filter((line) => !FAX.test(line))
  const email = lines.map((line) => EMAIL.exec(line)?.[1]).find((found) => found !== undefined) ?? ''
  const phone = lines.map(phoneIn).find((found) => found !== null) ?? null
  const others = lines.map((line) => withoutReach(line)).filter((line) => line !== '')
  const address = findAddress(others, names)
  const people = others.filter((_, index) => address === null || !address.indexes.includes(index))
  const who = whoOf(people.map(withoutLabel))
  return { email, phone, place: address?.place ?? null, ...who, rest: [...who.rest, ...faxes] }
}

/** One line with commas is read as several. */
function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n\t|•·]+/).map((line) => line.trim())
  const given = lines.filter((line) => line !== '')
  const [only = ''] = given
  return given.length > 1 ? given : only.split(/[,;]\s*/).filter((part) => part !== '')
}

function phoneIn(line: string): Block['phone'] {
  const label = LABEL.exec(line)?.[1]?.toLowerCase() ?? ''
  const [, number = '', extension = ''] = PHONE.exec(line) ?? []
  if (!isPhone(number, label !== '')) return null
  return { number: number.trim(), extension, type: phoneTypeOf(label) }
}

/** A number counts as a phone when somebody says so, or when it is written like one. */
function isPhone(number: string, isLabelled: boolean): boolean {
  const digits = number.replace(/\D/g, '').length
  if (digits < 7 || digits > 15 || ZIP_PLUS_FOUR.test(number.trim())) return false
  return isLabelled || number.startsWith('+') || digits >= 10 || /[().-]/.test(number)
}

function phoneTypeOf(label: string): string {
  if (/mobile|cel|móvil/.test(label)) return 'MOBILE'
  if (/work|office|bureau|travail|trabajo|oficina/.test(label)) return 'WORK'
  return /home|domicile|casa/.test(label) ? 'HOME' : ''
}

/** The line without the e-mail and phone that were read from it. */
function withoutReach(line: string): string {
  const withoutEmail = line.replace(EMAIL, '').trim()
  const phone = phoneIn(line)
  const rest = phone === null ? withoutEmail : withoutEmail.replace(PHONE, '').trim()
  return rest === line
    ? line
    : rest
        .replace(LABEL, '')
        .replace(/^[\p{L}-]+\s*:$/iu, '')
        .replace(/[,;:]+$/, '')
}

function withoutLabel(line: string): string {
  return line.replace(LABEL, '')
}

/** The longest run of lines that reads as an address, from the first that looks like a street. */
function findAddress(lines: readonly string[], names: PlaceNames) {
  for (let end = lines.length; end > 0; end--) {
    for (const start of starts(lines.slice(0, end))) {
      const place = splitAddress(lines.slice(start, end).map(withoutLabel), names)
      if (place !== null)
        return { place, indexes: Array.from({ length: end - start }, (_, index) => start + index) }
    }
  }
  return null
}

function starts(lines: readonly string[]): number[] {
  const street = lines.findIndex((line) => STREET.test(withoutLabel(line)))
  return street === -1 ? lines.map((_, index) => index).toReversed() : [street]
}

/** Of the lines that are left: a name that ends like a business's, and one that can be a person's. */
function whoOf(lines: readonly string[]): Pick<Block, 'businessName' | 'name' | 'rest'> {
  const business = lines.find((line) => BUSINESS.test(line))
  const person = lines.find((line) => line !== business && canBePerson(line))
  const rest = lines.filter((line) => line !== business && line !== person)
  return { businessName: business ?? '', name: person === undefined ? null : splitName(person), rest }
}

function canBePerson(line: string): boolean {
  const words = line.split(/[\s,]+/)
  return words.length >= 2 && words.length <= 6 && /^[\p{L}\p{M}.,'’\-\s]+$/u.test(line)
}
