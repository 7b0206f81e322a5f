import { t } from '@lingui/core/macro'
import {
  emptyContact,
  primaryContact,
  type BusinessProfile,
  type CustomerProfile,
} from '@shared/domain/customer-profile'
import { formPath, itemAt, itemPath, type ItemPath, type ListName } from './field-path'
import { addressSpecs, contactSpecs, individualSpecs, metadataSpecs, type FieldSpec } from './field-specs'

export type FormField = {
  /** Where the field is on the wire; problems of ours and of the server name it by this. */
  readonly path: string
  readonly label: string
  /** What it belongs to, where the label alone could mean several: `Contact 2`. */
  readonly group: string
  readonly value: string
}

const groupWords = {
  contact: (number: number) => t`Contact ${number}`,
  address: (number: number) => t`Address ${number}`,
  pair: (number: number) => t`Metadata ${number}`,
}

/** The fields a profile has, in the order of the form. */
export function formFields(profile: CustomerProfile): FormField[] {
  return [
    ...(profile.type === 'BUSINESS' ? businessFields(profile) : fieldsOf(profile, individualSpecs)),
    ...(profile.addresses ?? []).flatMap((address, index) =>
      fieldsOf(address, addressSpecs, {
        at: itemAt('addresses', index),
        group: groupWords.address(index + 1),
      }),
    ),
    { path: 'externalId', label: t`External ID`, group: '', value: profile.externalId ?? '' },
    ...(profile.metadata ?? []).flatMap((pair, index) =>
      fieldsOf(pair, metadataSpecs, { at: itemAt('metadata', index), group: groupWords.pair(index + 1) }),
    ),
  ]
}

/** The text at a path of the form; empty when there is none. */
export function fieldValue(profile: CustomerProfile, path: string): string {
  const item = itemPath(path)
  if (item !== null) return itemValue(profile, item)
  if (path === 'externalId') return profile.externalId ?? ''
  if (profile.type === 'BUSINESS') return path === 'businessName' ? profile.businessName : ''
  return read(profile, individualSpecs, path)
}

/** The profile with one field changed; everything else stays as it is. */
export function withField(profile: CustomerProfile, path: string, value: string): CustomerProfile {
  const item = itemPath(path)
  if (item !== null) return withItemField(profile, item, value)
  if (path === 'externalId') return withExternalId(profile, value)
  if (profile.type === 'BUSINESS')
    return path === 'businessName' ? { ...profile, businessName: value } : profile
  return written(profile, individualSpecs, { path, value })
}

/** Where the contact stands whom the short form shows. */
export function primaryIndex(profile: BusinessProfile): number {
  const primary = primaryContact(profile)
  return primary === undefined ? 0 : profile.contacts.indexOf(primary)
}

/** What a field of a list's item is called, whichever item it is; null when its name alone would say something else. */
export function labelWithinItem({ list, rest }: Pick<ItemPath, 'list' | 'rest'>): string | null {
  const field = itemSpecs[list].find(({ path }) => path === rest || path.startsWith(`${rest}.`))
  return field?.label ?? null
}

const itemSpecs: Record<ListName, readonly Pick<FormField, 'path' | 'label'>[]> = {
  contacts: contactSpecs,
  addresses: addressSpecs,
  // `Name` and `Value` are words for anything.
  metadata: [],
}

/** The field a wire path points at or into (`contacts[0].primaryEmail` is the e-mail); null when no field shows it. */
export function fieldAt(profile: CustomerProfile, path: string): string | null {
  const wanted = formPath(path)
  const paths = formFields(profile).map((field) => field.path)
  if (paths.includes(wanted)) return wanted
  if (wanted.startsWith(PAIR)) return pairField(profile, wanted.slice(PAIR.length))
  const item = itemPath(wanted)
  // What is wrong with an item as a whole, or with it being the primary one, is said at its first field.
  if (item?.rest === '' || item?.rest === 'primary') return startOf(paths, itemAt(item.list, item.index))
  return startOf(paths, `${wanted}.`)
}

const PAIR = 'metadata.'

/** A server names a pair by its own name: `metadata.region`. */
function pairField(profile: CustomerProfile, name: string): string | null {
  const index = (profile.metadata ?? []).findIndex((pair) => pair.name.trim() === name)
  return index === -1 ? null : `${itemAt('metadata', index)}value`
}

function startOf(paths: readonly string[], start: string): string | null {
  return paths.find((path) => path.startsWith(start)) ?? null
}

function businessFields(profile: BusinessProfile): FormField[] {
  const { businessName } = profile
  const contacts = profile.contacts.length === 0 ? [emptyContact(true)] : profile.contacts
  const primary = primaryIndex(profile)
  const fields = contacts.map((contact, index) =>
    fieldsOf(contact, contactSpecs, {
      at: itemAt('contacts', index),
      group: index === primary ? '' : groupWords.contact(index + 1),
    }),
  )
  const first = fields[primary] ?? []
  const others = fields.filter((_, index) => index !== primary)
  return [
    { path: 'businessName', label: t`Business name`, group: '', value: businessName },
    ...first,
    ...others.flat(),
  ]
}

function fieldsOf<T>(
  whole: T,
  specs: readonly FieldSpec<T>[],
  place: { at: string; group: string } = { at: '', group: '' },
): FormField[] {
  return specs.map(({ path, label, read: valueOf }) => ({
    path: place.at + path,
    label,
    group: place.group,
    value: valueOf(whole),
  }))
}

function itemValue(profile: CustomerProfile, { list, index, rest }: ItemPath): string {
  if (list === 'addresses') return read(profile.addresses?.[index], addressSpecs, rest)
  if (list === 'metadata') return read(profile.metadata?.[index], metadataSpecs, rest)
  return profile.type === 'BUSINESS' ? read(profile.contacts[index], contactSpecs, rest) : ''
}

function withItemField(profile: CustomerProfile, { list, index, rest }: ItemPath, value: string) {
  const change = { path: rest, value }
  if (list === 'addresses' && profile.addresses !== undefined)
    return {
      ...profile,
      addresses: changed(profile.addresses, index, (it) => written(it, addressSpecs, change)),
    }
  if (list === 'metadata' && profile.metadata !== undefined)
    return {
      ...profile,
      metadata: changed(profile.metadata, index, (it) => written(it, metadataSpecs, change)),
    }
  if (list !== 'contacts' || profile.type !== 'BUSINESS') return profile
  const contacts = profile.contacts.length === 0 ? [emptyContact(true)] : profile.contacts
  return { ...profile, contacts: changed(contacts, index, (it) => written(it, contactSpecs, change)) }
}

function changed<T>(items: readonly T[], index: number, change: (item: T) => T): T[] {
  return items.map((item, place) => (place === index ? change(item) : item))
}

function read<T>(whole: T | undefined, specs: readonly FieldSpec<T>[], path: string): string {
  return whole === undefined ? '' : (specs.find((spec) => spec.path === path)?.read(whole) ?? '')
}

function written<T>(whole: T, specs: readonly FieldSpec<T>[], change: { path: string; value: string }): T {
  return specs.find(({ path }) => path === change.path)?.write(whole, change.value) ?? whole
}

function withExternalId(profile: CustomerProfile, value: string): CustomerProfile {
  if (value !== '') return { ...profile, externalId: value }
  const { externalId, ...rest } = profile
  return externalId === undefined ? profile : rest
}
