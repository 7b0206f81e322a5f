import { headerKey, readHeader } from './header-words'
import { addressKey, ADDRESS_SLOTS, addressFields, emptyMapping, type ImportMapping } from './import-mapping'

type Row = readonly string[]

const SAMPLE = 30
const MOST = 0.6
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const PHONE = /^\+?[\d\s().\-/]{7,20}$/

/** Whether the first row names the columns: it says something known, or nothing in it looks like a value. */
export function looksLikeHeaders(row: Row): boolean {
  if (row.some((cell) => EMAIL.test(cell.trim()) || PHONE.test(cell.trim()))) return false
  return row.some((cell) => readHeader(cell) !== null) || row.every((cell) => !/\d/.test(cell))
}

/** What the columns hold, as far as their names say it; without names, as far as their content does. */
export function guessMapping(headers: readonly string[] | null, rows: readonly Row[], width: number) {
  const empty = emptyMapping(width)
  const mapping = headers === null ? empty : byHeaders(empty, headers)
  return settleTypes(byContent(mapping, rows))
}

function byHeaders(mapping: ImportMapping, headers: readonly string[]): ImportMapping {
  const columns: (string | null)[] = [...mapping.columns]
  const slots = createSlots()
  for (const [column, header] of headers.entries()) {
    const meaning = readHeader(header)
    if (meaning === null) continue
    const key =
      meaning.kind === 'field'
        ? meaning.field
        : slots.keyFor(meaning.address, meaning.field, (taken) =>
            isSameAs(headers, columns.indexOf(taken), header),
          )
    if (key !== null && !columns.includes(key)) columns[column] = key
  }
  return { ...mapping, columns, addressTypes: slots.types(mapping.addressTypes) }
}

function isSameAs(headers: readonly string[], column: number, header: string): boolean {
  return column !== -1 && headerKey(headers[column] ?? '') === headerKey(header)
}

/** Which address of a row a header means: the first that is named is the first. */
function createSlots() {
  const names: (string | number | null)[] = []
  const place = (address: string | number | null): number => {
    if (typeof address === 'number') return address
    const known = names.indexOf(address)
    return known === -1 ? names.push(address) - 1 : known
  }
  return {
    keyFor(
      address: string | number | null,
      field: string,
      isRepeated: (key: string) => boolean,
    ): string | null {
      const part = addressFields.find((known) => known === field)
      if (part === undefined) return null
      const first = place(address)
      const isHere = (slot: number) => ADDRESS_SLOTS.some((known) => known === slot)
      if (!isHere(first)) return null
      // The same name a second time is the second address.
      const isSecond = address === null && isRepeated(addressKey(first, part)) && isHere(first + 1)
      return addressKey(isSecond ? first + 1 : first, part)
    },
    types: (usual: readonly string[]) =>
      usual.map((type, slot) => (typeof names[slot] === 'string' ? names[slot] : type)),
  }
}

/** A column without a telling name that holds e-mail addresses or phone numbers in most rows. */
function byContent(mapping: ImportMapping, rows: readonly Row[]): ImportMapping {
  const sample = rows.slice(0, SAMPLE)
  const columns = [...mapping.columns]
  const claim = (key: string, form: RegExp) => {
    if (columns.includes(key)) return
    const found = columns.findIndex((held, column) => held === null && isMostly(sample, column, form))
    if (found !== -1) columns[found] = key
  }
  claim('primaryEmail.value', EMAIL)
  claim('primaryPhoneNumber.number', PHONE)
  return { ...mapping, columns }
}

function isMostly(rows: readonly Row[], column: number, form: RegExp): boolean {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => form.test(cell)).length >= cells.length * MOST
}

function settleTypes(mapping: ImportMapping): ImportMapping {
  const { columns } = mapping
  if (columns.includes('type')) return { ...mapping, types: 'column' }
  if (!columns.includes('businessName')) return { ...mapping, types: 'INDIVIDUAL' }
  return mapping
}
