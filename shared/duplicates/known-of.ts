import { displayName, personName, type CustomerProfile } from '@shared/domain/customer-profile'
import type { Known } from './likeness'

/** What a customer is known by, all contacts of a business included. */
export function knownOf(profile: CustomerProfile): Known {
  const reaches = profile.type === 'BUSINESS' ? profile.contacts : [profile]
  return {
    name: displayName(profile),
    contacts: profile.type === 'BUSINESS' ? profile.contacts.map(personName) : null,
    phones: reaches.map(({ primaryPhoneNumber }) => primaryPhoneNumber?.number ?? ''),
    emails: reaches.map(({ primaryEmail }) => primaryEmail?.value ?? ''),
    externalIds: [profile.externalId ?? ''],
  }
}
