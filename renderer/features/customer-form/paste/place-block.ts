import { itemAt } from '@renderer/ui/field-path'
import { fieldValue, primaryIndex, withField } from '@renderer/ui/form-fields'
import { markPrimaries } from '@shared/domain/address-primaries'
import { streetLines } from '@shared/domain/check-address'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { PlaceParts } from './split-address'
import type { Block } from './split-block'

/** What a pasted block is for: the customer as a whole, one more contact, or one address. */
export type PasteTarget =
  | { readonly kind: 'customer' }
  | { readonly kind: 'contact'; readonly index: number }
  | { readonly kind: 'address'; readonly index: number }

/** A field that a pasted block fills in. */
export type FieldChange = { readonly path: string; readonly value: string }

/** Which fields of the form a block fills in, and which of its texts have no place there. */
export type Placement = { readonly changes: readonly FieldChange[]; readonly unused: readonly string[] }

/** Finds the fields for what was understood of a block. */
export function placeBlock(profile: CustomerProfile, target: PasteTarget, block: Block): Placement {
  if (target.kind === 'address') return placeAddress(profile, target.index, block)
  const isBusiness = profile.type === 'BUSINESS'
  const index = isBusiness && target.kind === 'customer' ? primaryIndex(profile) : null
  const at =
    target.kind === 'contact'
      ? itemAt('contacts', target.index)
      : index === null
        ? ''
        : itemAt('contacts', index)
  const isWhole = target.kind === 'customer'
  const person = personChanges(at, block, !isBusiness)
  const business = isBusiness && isWhole ? [{ path: 'businessName', value: block.businessName }] : []
  const place =
    isWhole && block.place !== null ? placeChanges(profile, freeAddress(profile), block.place) : []
  return {
    changes: [...given([...business, ...person.changes]), ...place],
    unused: [
      ...block.rest,
      ...(business.length === 0 ? [block.businessName] : []),
      ...person.unused,
      ...(block.place === null ? [] : isWhole ? excessLines(block.place) : block.placeLines),
    ].filter((text) => text !== ''),
  }
}

/** The profile with these fields filled in; an address that is not there yet is added. */
export function applyChanges(profile: CustomerProfile, changes: readonly FieldChange[]): CustomerProfile {
  return changes.reduce((before, { path, value }) => withField(withRoom(before, path), path, value), profile)
}

/** Takes back what was filled in, except what was changed since. */
export function takeBackChanges(
  profile: CustomerProfile,
  changes: readonly FieldChange[],
  before: CustomerProfile,
): CustomerProfile {
  const undone = changes
    .filter(({ path, value }) => fieldValue(profile, path) === value)
    .reduce((now, { path }) => withField(now, path, fieldValue(before, path)), profile)
  const had = before.addresses?.length ?? 0
  const { addresses = [] } = undone
  const added = addresses.slice(had)
  const isBlank = added.every((address) => address.streetLine1 === '' && (address.zipCode ?? '') === '')
  return added.length > 0 && isBlank ? { ...undone, addresses: addresses.slice(0, had) } : undone
}

function placeAddress(profile: CustomerProfile, index: number, block: Block): Placement {
  const at = itemAt('addresses', index)
  const isShipping = profile.addresses?.[index]?.type === 'SHIPPING'
  const { name, phone } = block
  const recipient =
    name === null || !isShipping
      ? []
      : (['firstName', 'middleName', 'lastName'] as const).map((part) => ({
          path: `${at}name.${part}`,
          value: name[part],
        }))
  return {
    changes: [
      ...given(recipient),
      ...(block.place === null ? [] : placeChanges(profile, index, block.place)),
    ],
    unused: [
      block.businessName,
      ...(isShipping ? [name?.prefix ?? '', name?.suffix ?? ''] : [nameText(name)]),
      phone?.text ?? '',
      block.email,
      ...(block.place === null ? [] : excessLines(block.place)),
      ...block.rest,
    ].filter((text) => text !== ''),
  }
}

function personChanges(at: string, { name, phone, email }: Block, isIndividual: boolean): Placement {
  const text = (key: string, value = '') => ({ path: at + key, value })
  return {
    changes: [
      ...(isIndividual ? [text('prefix', name?.prefix)] : []),
      text('firstName', name?.firstName),
      text('middleName', name?.middleName),
      text('lastName', name?.lastName),
      ...(isIndividual ? [text('suffix', name?.suffix)] : []),
      text('primaryPhoneNumber.number', phone?.number),
      text('primaryPhoneNumber.type', phone?.type),
      text('primaryPhoneNumber.extension', phone?.extension),
      text('primaryEmail.value', email),
    ],
    unused: isIndividual ? [] : [name?.prefix ?? '', name?.suffix ?? ''],
  }
}

/**
 * A place is taken over whole: a part it has not empties its field, so that two addresses are never mixed. Only the
 * country stays where the block names none.
 */
function placeChanges(profile: CustomerProfile, index: number, place: PlaceParts): FieldChange[] {
  const at = itemAt('addresses', index)
  const lines = streetLines.map((line, number) => ({
    path: at + line,
    value: place.streetLines[number] ?? '',
  }))
  const parts = (['apartmentNumber', 'cityName', 'stateCode', 'zipCode'] as const).map((part) => ({
    path: at + part,
    value: place[part],
  }))
  const country = given([{ path: `${at}countryCode`, value: place.countryCode }])
  return [...lines, ...parts, ...country].filter(
    ({ path, value }) => value !== '' || fieldValue(profile, path) !== '',
  )
}

/** What an address has no field for: lines of a street, and a region without a code. */
function excessLines({ streetLines: lines, region }: PlaceParts): string[] {
  return [...lines.slice(streetLines.length), region]
}

/** Where the block's address goes: into the first one that says nothing yet, else behind the last. */
function freeAddress({ addresses = [] }: CustomerProfile): number {
  const blank = addresses.findIndex(
    ({ streetLine1, zipCode = '' }) => `${streetLine1}${zipCode}`.trim() === '',
  )
  return blank === -1 ? addresses.length : blank
}

function withRoom(profile: CustomerProfile, path: string): CustomerProfile {
  const { addresses = [] } = profile
  if (!path.startsWith(itemAt('addresses', addresses.length))) return profile
  return { ...profile, addresses: markPrimaries([...addresses, { type: 'PHYSICAL', streetLine1: '' }]) }
}

function nameText(name: Block['name']): string {
  if (name === null) return ''
  const { prefix, firstName, middleName, lastName, suffix } = name
  return [prefix, firstName, middleName, lastName, suffix].filter((part) => part !== '').join(' ')
}

function given(changes: readonly FieldChange[]): FieldChange[] {
  return changes.filter(({ value }) => value !== '')
}
