import { isFaxLabel, labelBefore, phoneTypeOf } from './line-labels'

/** A phone number in its fields; `text` is how the block wrote it, with its label. */
export type Phone = {
  readonly number: string
  readonly extension: string
  readonly type: string
  readonly text: string
}

/** An e-mail address; `text` is how the block wrote it, with its label. */
export type Email = { readonly address: string; readonly text: string }

/** How to reach somebody by a line, and what else the line says. */
export type Reach = {
  readonly phones: readonly Phone[]
  readonly faxes: readonly string[]
  readonly emails: readonly Email[]
  readonly texts: readonly string[]
}

type Found = { readonly start: number; readonly end: number } & (
  { readonly address: string } | { readonly number: string; readonly extension: string }
)

const EMAIL = /<?([^\s@<>;,:]+@[^\s@<>;,]+\.[^\s@<>;,]+)>?/g
const PHONE =
  /(\(?\+?\(?\d[\d\s().\-\u2010-\u2015/]{5,}\d)(?:[\s,]*(?:x|extension|extensión|ext|poste|#)[.:]*\s*(\d{1,10}))?/gi
const ZIP_PLUS_FOUR = /^\d{5}-\d{4}$/

/** Takes the phone numbers and e-mail addresses out of a line. A label goes with the one it stands before. */
export function splitReach(line: string): Reach {
  const reach = { phones: [] as Phone[], faxes: [] as string[], emails: [] as Email[], texts: [] as string[] }
  let end = 0
  for (const found of findAll(line)) {
    const before = line.slice(end, found.start)
    const label = labelBefore(before)
    if ('number' in found && !isPhone(found.number, label !== null)) continue
    const text = line.slice(label === null ? found.start : end + label.start, found.end).trim()
    reach.texts.push(label === null ? before : before.slice(0, label.start))
    if ('address' in found) reach.emails.push({ address: found.address, text })
    else if (isFaxLabel(label?.label ?? '')) reach.faxes.push(text)
    else reach.phones.push({ ...found, type: phoneTypeOf(label?.label ?? ''), text })
    end = found.end
  }
  // A line that names none stays as it is.
  const texts = end === 0 ? [line] : [...reach.texts, line.slice(end)].map(tidy)
  return { ...reach, texts: texts.filter((text) => /[\p{L}\p{N}]/u.test(text)) }
}

function findAll(line: string): Found[] {
  const emails = [...line.matchAll(EMAIL)].map(({ 0: { length }, 1: address = '', index }) => ({
    start: index,
    end: index + length,
    address,
  }))
  // No phone is read out of an e-mail address.
  const rest = line.replace(EMAIL, (email) => '@'.repeat(email.length))
  const phones = [...rest.matchAll(PHONE)].map(
    ({ 0: { length }, 1: number = '', 2: extension = '', index }) => ({
      start: index,
      end: index + length,
      number: number.trim(),
      extension,
    }),
  )
  return [...emails, ...phones].toSorted((one, other) => one.start - other.start)
}

/** A number counts as a phone when somebody says so, or when it is written like one. */
function isPhone(number: string, isLabelled: boolean): boolean {
  const digits = number.replace(/\D/g, '').length
  if (digits < 7 || digits > 15 || ZIP_PLUS_FOUR.test(number)) return false
  return isLabelled || digits >= 10 || /[+().-]/.test(number)
}

function tidy(text: string): string {
  return text.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
}
