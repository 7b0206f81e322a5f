import { markPrimaries } from './address-primaries'
import type { Contact, CustomerProfile } from './customer-profile'
import { isOwnMetadata } from './own-metadata'

/** The same profile for another customer: without what names the first one, and with one primary contact. */
export function copyProfile(profile: CustomerProfile): CustomerProfile {
  const copy: CustomerProfile = {
    ...profile,
    ...(profile.addresses !== undefined && { addresses: markPrimaries(profile.addresses) }),
    ...(profile.metadata !== undefined && {
      metadata: profile.metadata.filter(({ name }) => !isOwnMetadata(name)),
    }),
  }
  delete copy.externalId
  return copy.type === 'BUSINESS' ? { ...copy, contacts: withOnePrimary(copy.contacts) } : copy
}

function withOnePrimary(contacts: readonly Contact[]): Contact[] {
  const chosen = Math.max(
    contacts.findIndex(({ primary }) => primary),
    0,
  )
  return contacts.map((contact, index) => ({ ...contact, primary: index === chosen }))
}
