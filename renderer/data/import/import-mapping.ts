import { addressTypes, type CustomerType } from '@shared/domain/customer-profile'
import { streetLines } from '@shared/domain/check-address'

/** How many addresses a row can have. */
export const ADDRESS_SLOTS = [0, 1] as const

const person = [
  'fullName',
  'prefix',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'primaryPhoneNumber.number',
  'primaryPhoneNumber.type',
  'primaryPhoneNumber.extension',
  'primaryPhoneNumber.provider',
  'primaryEmail.value',
] as const

/** The fields of an address, without their slot. */
export const addressFields = [
  'type',
  ...streetLines,
  'apartmentNumber',
  'cityName',
  'stateCode',
  'zipCode',
  'countryCode',
  'name.firstName',
  'name.middleName',
  'name.lastName',
] as const
export type AddressField = (typeof addressFields)[number]

/**
 * What a column can hold, by the wire path of the field (of the first contact, for a business). `fullName` is taken apart into
 * the names; `metadata` is a pair that is called as its column is.
 */
export const importTargets: readonly string[] = [
  'type',
  'businessName',
  ...person,
  'externalId',
  ...ADDRESS_SLOTS.flatMap((slot) => addressFields.map((field) => addressKey(slot, field))),
  'metadata',
]

export function addressKey(slot: number, field: AddressField): string {
  return `addresses[${slot}].${field}`
}

/** Where the type of a customer comes from: a column, whether there is a business name, or the same for all. */
export type TypeSource = 'column' | 'by-name' | CustomerType

/** What each column of a file holds, and what is said once for all rows. */
export type ImportMapping = {
  /** One of `importTargets` for each column; null leaves it out. */
  readonly columns: readonly (string | null)[]
  readonly types: TypeSource
  /** The phone type where no cell says one. */
  readonly phoneType: string
  /** The type of each address where no cell says one. */
  readonly addressTypes: readonly string[]
}

/** One column of the dry run: a field and the column of the file it is read from, null where it can only be typed. */
export type ImportField = {
  /** The target; for a pair with its column behind it, as there may be several. */
  readonly key: string
  readonly column: number | null
  /** What the file calls it. */
  readonly header: string
}

/** Nothing of the file is known yet. */
export function emptyMapping(columnCount: number): ImportMapping {
  return {
    columns: Array.from({ length: columnCount }, () => null),
    types: 'by-name',
    phoneType: 'MOBILE',
    addressTypes: [...addressTypes.slice(0, ADDRESS_SLOTS.length)],
  }
}

/** The mapping with this column holding that; no other column holds the same, unless it is a pair. */
export function withTarget(mapping: ImportMapping, column: number, target: string | null): ImportMapping {
  const columns = mapping.columns.map((held, place) => {
    if (place === column) return target
    return held === target && target !== 'metadata' ? null : held
  })
  const isTyped = columns.includes('type')
  const types = isTyped && target === 'type' ? 'column' : mapping.types
  return { ...mapping, columns, types: types === 'column' && !isTyped ? 'by-name' : types }
}

/** The columns of the dry run: those of the file that are mapped, then what every customer needs and no column holds. */
export function fieldsOf({ columns, types }: ImportMapping, headers: readonly string[]): ImportField[] {
  const mapped = columns.flatMap((target, column) => {
    if (target === null || (target === 'type' && types !== 'column')) return []
    const key = target === 'metadata' ? `metadata:${column}` : target
    return [{ key, column, header: headers[column] ?? '' }]
  })
  const missing = neededKeys(columns, types).filter((key) => !mapped.some((field) => field.key === key))
  return [...mapped, ...missing.map((key) => ({ key, column: null, header: '' }))]
}

function neededKeys(columns: ImportMapping['columns'], types: TypeSource): string[] {
  const names = columns.includes('fullName') ? [] : ['firstName', 'lastName']
  const business = types === 'BUSINESS' || types === 'column' ? ['businessName'] : []
  return [...business, ...names, 'primaryPhoneNumber.number', 'primaryEmail.value']
}
