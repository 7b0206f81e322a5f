import { METADATA_KEY, METADATA_REFERENCE } from '@shared/domain/own-metadata'
import type { ServerCustomer } from '@shared/api/customer'
import type { Entry, Standing } from './entry'
import type { CustomerPage } from './ports'
import { isLike, isStranger } from './same-customer'

/** What an answer to a probe says of an entry, judged on our side: a server may ignore any filter. */
export type Finding =
  /** Ours: the oldest of all that match; `others` are the further matches. */
  | { kind: 'found'; customer: ServerCustomer; others: ServerCustomer[] }
  /** Perhaps ours: a person must look. */
  | { kind: 'candidates'; candidates: ServerCustomer[] }
  /** The server does not have it, as far as it knows by now. */
  | { kind: 'nothing' }
  /** The answer could not have shown it for certain. `candidates` are the rows that cannot be ruled out. */
  | { kind: 'blind'; candidates: ServerCustomer[] }

/** What tells one entry's customer from another's. */
export type Identity = Pick<Entry, 'localKey' | 'reference' | 'profile' | 'candidates'>

/** Judges the answer to a look-up by reference. */
export function judgeLookUp(entry: Entry, page: CustomerPage): Finding {
  const decisive = findOurs(entry, page)
  if (decisive !== null) return decisive
  const isFiltered = page.customers.every((customer) => customer.externalId === entry.reference)
  return isFiltered && !isCut(page) ? { kind: 'nothing' } : { kind: 'blind', candidates: [] }
}

/** Judges the answer to a search by e-mail, for servers that cannot find by reference. */
export function judgeSearch(entry: Entry, page: CustomerPage): Finding {
  const decisive = findOurs(entry, page)
  if (decisive !== null) return decisive
  const open = page.customers.filter((customer) => mayBeOurs(entry, customer))
  const like = open.filter(({ profile }) => profile !== null && isLike(entry.profile, profile))
  if (like.length > 0) return { kind: 'candidates', candidates: like }
  const unreadable = open.filter(({ profile }) => profile === null)
  return isCut(page) || unreadable.length > 0
    ? { kind: 'blind', candidates: unreadable }
    : { kind: 'nothing' }
}

/** What an answer teaches about the server: whether its filter and field work; null when it teaches nothing. */
export function learnFrom(reference: string, page: CustomerPage): Standing['findsByReference'] | null {
  if (page.customers.length === 0) return null
  return page.customers.every((customer) => customer.externalId === reference) ? 'yes' : 'no'
}

function findOurs(entry: Entry, page: CustomerPage): Finding | null {
  const [customer, ...others] = page.customers.filter((row) => isOurs(entry, row)).sort(byAge)
  if (customer !== undefined) return { kind: 'found', customer, others }
  // A conflict has said that someone else holds the reference; then a stranger with it is no news.
  const doubtful = page.customers.filter((row) => isDoubtful(entry, row))
  if (doubtful.length === 0 || entry.lastCode === 'conflict') return null
  return { kind: 'candidates', candidates: doubtful }
}

/** Whether a server's customer is what this entry was to create: by our key, else by a reference that fits the rest. */
export function isOurs(entry: Identity, row: ServerCustomer): boolean {
  const key = row.metadata[METADATA_KEY]
  if (key !== undefined) return key === entry.localKey
  return bearsReference(entry, row) && !isAnother(entry, row) && !isDeclined(entry, row)
}

/** Our reference on a customer that is like ours in nothing: an external ID the agent typed may be in use elsewhere. */
function isDoubtful(entry: Entry, row: ServerCustomer): boolean {
  return mayBeOurs(entry, row) && bearsReference(entry, row) && isAnother(entry, row)
}

function isAnother(entry: Identity, row: ServerCustomer): boolean {
  return row.profile !== null && isStranger(entry.profile, row.profile)
}

function bearsReference(entry: Identity, row: ServerCustomer): boolean {
  return row.externalId === entry.reference || row.metadata[METADATA_REFERENCE] === entry.reference
}

/** Not known to be another's: no other key or reference on it, and the agent has not said "Different" of it. */
function mayBeOurs(entry: Entry, row: ServerCustomer): boolean {
  const key = row.metadata[METADATA_KEY]
  const hasOtherReference = row.externalId.toLowerCase() !== entry.reference.toLowerCase()
  if (key !== undefined && key !== entry.localKey) return false
  if (row.externalId !== '' && hasOtherReference) return false
  return !isDeclined(entry, row)
}

/** The agent has said "Different" of it. */
function isDeclined(entry: Identity, row: ServerCustomer): boolean {
  return entry.candidates.some((candidate) => candidate.id === row.id)
}

/** The rows at hand are not all there is. */
function isCut(page: CustomerPage): boolean {
  return page.hasNext || page.unreadable > 0
}

/** Oldest first; a customer without a readable date comes last. */
function byAge(one: ServerCustomer, other: ServerCustomer): number {
  return ageKey(one) - ageKey(other) || 0
}

function ageKey(customer: ServerCustomer): number {
  const at = Date.parse(customer.createdAt)
  return Number.isNaN(at) ? Infinity : at
}
