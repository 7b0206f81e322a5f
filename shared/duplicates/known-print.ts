import { madeReference } from '@shared/domain/made-reference'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { knownOf } from './known-of'
import { toTraits } from './likeness'
import { phoneEnd } from './same-phone'

const PRINT_BYTES = 8

/**
 * A print of what a customer is known by: the same as long as that is, also when the server writes a number with its country
 * or gives back the external ID that Outpost made.
 */
export function printOf(localKey: string, profile: CustomerProfile): string {
  const { name, contacts, phones, emails, externalIds } = toTraits(knownOf(profile))
  const made = madeReference(localKey).toLowerCase()
  const parts = [
    [name?.words ?? ''],
    contacts ?? [],
    phones.map(phoneEnd),
    emails,
    externalIds.filter((id) => id !== made),
  ]
  const text = JSON.stringify(parts.map((part) => [...part].sort()))
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, PRINT_BYTES))
}
