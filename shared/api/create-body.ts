import { normalisePhone } from '@shared/domain/check-profile'
import type { CustomerProfile } from '@shared/domain/customer-profile'

/** Names of the two metadata pairs by which Outpost knows its own customers again. */
export const METADATA_REFERENCE = 'outpostReference'
export const METADATA_KEY = 'outpostKey'

/** Metadata pairs left for the agent: the API takes five (API reference 3.6) and two are ours. */
export const MAX_OWN_METADATA = 3

/**
 * The JSON text of `POST /v1/customers` (API reference 4.2, 4.3; V24 names only). Made once per submit and sent as it
 * is: empty texts are left out, phone punctuation is dropped, and the reference goes out as `externalId` and in
 * `metadata` beside the local key.
 */
export function toCreateBody(profile: CustomerProfile, reference: string, localKey: string): string {
  const metadata = { ...profile.metadata, [METADATA_REFERENCE]: reference, [METADATA_KEY]: localKey }
  return JSON.stringify({ ...profile, externalId: reference, metadata }, (name, value: unknown) =>
    clean(name, value),
  )
}

function clean(name: string, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = name === 'number' ? normalisePhone(value) : value.trim()
    return text === '' ? undefined : text
  }
  return value
}
