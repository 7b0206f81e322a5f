import { displayName, primaryContact, reachOf, type CustomerProfile } from '@shared/domain/customer-profile'
import type { ImportMark } from '@shared/domain/customer'
import type { ImportRef } from './import/import-record'
import { isOnHold } from './on-hold'
import { isDownloaded } from './downloaded'
import type { Customer, CustomerSummary } from './workspace-session'

/** What a list shows of a customer. */
export function toSummary(customer: Customer): CustomerSummary {
  const { localKey, state, serverId, updatedAt, content } = customer
  const { profile, reference, server } = content ?? { profile: null, reference: null, server: null }
  return {
    localKey,
    state,
    isHeld: isOnHold(customer),
    serverId,
    updatedAt,
    type: profile?.type ?? null,
    name: profile ? displayName(profile) : '',
    ...(profile ? reachOf(profile) : { person: '', phone: '', email: '' }),
    externalId: reference ?? profile?.externalId ?? server?.customer.externalId ?? '',
    serverStatus: server?.customer.status ?? '',
    isDamaged: customer.damage !== null,
    isDownloaded: isDownloaded(customer),
    others: profile ? otherContacts(profile) : [],
    imported: content?.imported === undefined ? null : toImportRef(content.imported),
  }
}

/** Newest change first; equal times by key, so that the order never depends on how it came about. */
export function compareSummaries(a: CustomerSummary, b: CustomerSummary): number {
  if (a.updatedAt !== b.updatedAt) return b.updatedAt - a.updatedAt
  return a.localKey < b.localKey ? -1 : Number(a.localKey > b.localKey)
}

function toImportRef({ batch, at, source }: ImportMark): ImportRef {
  return { batch, at, source }
}

const none: CustomerSummary['others'] = []

function otherContacts(profile: CustomerProfile): CustomerSummary['others'] {
  if (profile.type !== 'BUSINESS' || profile.contacts.length < 2) return none
  const primary = primaryContact(profile)
  return profile.contacts
    .filter((contact) => contact !== primary)
    .map((contact) => reachOf({ ...profile, contacts: [contact] }))
}
