import type { ListName } from '@renderer/ui/field-path'
import { markPrimaries, withPrimary } from '@shared/domain/address-primaries'
import {
  emptyContact,
  type Address,
  type Contact,
  type CustomerProfile,
  type MetadataPair,
} from '@shared/domain/customer-profile'

/** An item that was taken out of its list, and where it stood. */
export type RemovedItem =
  | { readonly list: 'contacts'; readonly index: number; readonly item: Contact }
  | { readonly list: 'addresses'; readonly index: number; readonly item: Address }
  | { readonly list: 'metadata'; readonly index: number; readonly item: MetadataPair }

/** The item that stands there; null when there is none. */
export function itemOf(profile: CustomerProfile, list: ListName, index: number): RemovedItem | null {
  if (list === 'contacts') {
    const item = profile.type === 'BUSINESS' ? profile.contacts[index] : undefined
    return item === undefined ? null : { list, index, item }
  }
  if (list === 'addresses') {
    const item = profile.addresses?.[index]
    return item === undefined ? null : { list, index, item }
  }
  const item = profile.metadata?.[index]
  return item === undefined ? null : { list, index, item }
}

/** The profile without that item; when it was the primary address of its type, the next of the type takes over. */
export function removeItem(profile: CustomerProfile, list: ListName, index: number): CustomerProfile {
  const others = <T>(items: readonly T[] = []) => items.filter((_, place) => place !== index)
  if (list === 'addresses') return { ...profile, addresses: markPrimaries(others(profile.addresses)) }
  if (list === 'metadata') return { ...profile, metadata: others(profile.metadata) }
  return profile.type === 'BUSINESS' ? { ...profile, contacts: others(profile.contacts) } : profile
}

/** The profile with an item where it stood before; it is the primary one again if it was. */
export function insertItem(profile: CustomerProfile, removed: RemovedItem): CustomerProfile {
  switch (removed.list) {
    case 'addresses': {
      const addresses = inserted(profile.addresses, removed.index, removed.item)
      return {
        ...profile,
        addresses: removed.item.primary === true ? withPrimary(addresses, removed.index) : addresses,
      }
    }
    case 'metadata':
      return { ...profile, metadata: inserted(profile.metadata, removed.index, removed.item) }
    case 'contacts':
      return profile.type === 'BUSINESS'
        ? { ...profile, contacts: inserted(profile.contacts, removed.index, removed.item) }
        : profile
  }
}

/** One more contact, who is not the primary one. */
export function addContact(profile: CustomerProfile): CustomerProfile {
  return profile.type === 'BUSINESS'
    ? { ...profile, contacts: [...profile.contacts, emptyContact(profile.contacts.length === 0)] }
    : profile
}

/** The contact who stands there becomes the one primary contact. */
export function makePrimaryContact(profile: CustomerProfile, index: number): CustomerProfile {
  if (profile.type !== 'BUSINESS') return profile
  return {
    ...profile,
    contacts: profile.contacts.map((contact, place) => ({ ...contact, primary: place === index })),
  }
}

/** One more metadata pair, to be filled in. */
export function addPair(profile: CustomerProfile): CustomerProfile {
  return { ...profile, metadata: [...(profile.metadata ?? []), { name: '', value: '' }] }
}

function inserted<T>(items: readonly T[] = [], index: number, item: T): T[] {
  return items.toSpliced(index, 0, item)
}
