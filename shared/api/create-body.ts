import { markPrimaries } from '@shared/domain/address-primaries'
import { isGiven } from '@shared/domain/check-metadata'
import { normalisePhone } from '@shared/domain/check-profile'
import type { Address, Contact, CustomerProfile, MetadataPair } from '@shared/domain/customer-profile'
import { METADATA_KEY, METADATA_REFERENCE } from '@shared/domain/own-metadata'

/**
 * The JSON text of `POST /v1/customers` (API reference 4.2, 4.3; V24 names only). Made once per submit and sent as it
 * is: empty texts are left out, and a phone or e-mail that holds nothing else with them; phone punctuation is dropped,
 * each type of address names its primary one, and the reference goes out as `externalId` and in `metadata` beside the
 * local key.
 */
export function toCreateBody(profile: CustomerProfile, reference: string, localKey: string): string {
  const { addresses = [], metadata: pairs = [], ...who } = profile
  const tidied = who.type === 'BUSINESS' ? { ...who, contacts: who.contacts.map(tidyReach) } : tidyReach(who)
  const metadata = { ...toRecord(pairs), [METADATA_REFERENCE]: reference, [METADATA_KEY]: localKey }
  const places = addresses.length > 0 && { addresses: markPrimaries(addresses).map(tidyAddress) }
  return JSON.stringify({ ...tidied, ...places, externalId: reference, metadata }, trimmed)
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

/** Codes in upper case, as ISO has them; the addressee only where the API heeds one. */
function tidyAddress({ name, ...address }: Address) {
  return {
    ...address,
    ...(address.type === 'SHIPPING' && { name }),
    stateCode: address.stateCode?.toUpperCase(),
    countryCode: address.countryCode?.toUpperCase(),
  }
}

function toRecord(pairs: readonly MetadataPair[]): Record<string, string> {
  return Object.fromEntries(pairs.filter(isGiven).map(({ name, value }) => [name.trim(), value]))
}

function trimmed(_name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = value.trim()
  return text === '' ? undefined : text
}
