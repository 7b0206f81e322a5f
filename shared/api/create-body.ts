import { normalisePhone } from '@shared/domain/check-profile'
import type { Contact, CustomerProfile } from '@shared/domain/customer-profile'

/** Names of the two metadata pairs by which Outpost knows its own customers again. */
export const METADATA_REFERENCE = 'outpostReference'
export const METADATA_KEY = 'outpostKey'

/** Metadata pairs left for the agent: the API takes five (API reference 3.6) and two are ours. */
export const MAX_OWN_METADATA = 3

/**
 * The JSON text of `POST /v1/customers` (API reference 4.2, 4.3; V24 names only). Made once per submit and sent as it
 * is: empty texts are left out, and a phone or e-mail that holds nothing else with them; phone punctuation is dropped,
 * and the reference goes out as `externalId` and in `metadata` beside the local key.
 */
export function toCreateBody(profile: CustomerProfile, reference: string, localKey: string): string {
  const metadata = { ...profile.metadata, [METADATA_REFERENCE]: reference, [METADATA_KEY]: localKey }
  const tidied =
    profile.type === 'BUSINESS'
      ? { ...profile, contacts: profile.contacts.map(tidyReach) }
      : tidyReach(profile)
  return JSON.stringify({ ...tidied, externalId: reference, metadata }, trimmed)
}

/** Phone and e-mail as they are sent: none rather than an empty one, which the server would refuse. */
function tidyReach<P extends Pick<Contact, 'primaryPhoneNumber' | 'primaryEmail'>>(person: P) {
  const { primaryPhoneNumber: phone, primaryEmail: email, ...rest } = person
  const number = normalisePhone(phone?.number ?? '')
  return {
    ...rest,
    ...(number !== '' && { primaryPhoneNumber: { ...phone, number } }),
    ...(email !== undefined && email.value.trim() !== '' && { primaryEmail: email }),
  }
}

function trimmed(_name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = value.trim()
  return text === '' ? undefined : text
}
