import type { ServerCustomer } from '@shared/api/customer'
import { toCreateBody } from '@shared/api/create-body'
import { METADATA_KEY } from '@shared/domain/own-metadata'
import { isInOutbox, nextState, type CustomerState } from '@shared/domain/customer-state'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { ErrorCode } from '@shared/errors'
import { initialStanding, type Entry, type Standing } from '@shared/sync/entry'
import type { OutboxStore, Settlement } from '@shared/sync/ports'

type Method = keyof OutboxStore

/** What the store knows of one customer, whether it is still in the outbox or not. */
type Row = Omit<Entry, 'state'> & {
  state: CustomerState
  nextTryAt: number | null
  customer: ServerCustomer | null
  others: number
}

export type MemoryOutboxStore = ReturnType<typeof createMemoryOutboxStore>

/** An outbox in memory with the rules of the real one. Methods named in `failing` reject before they store anything. */
export function createMemoryOutboxStore() {
  const rows = new Map<string, Row>()
  const probes: { localKey: string; code: ErrorCode | null }[] = []
  const shown: { localKeys: string[]; at: number | null }[] = []
  const failing = new Set<Method>()
  let standing: Standing = initialStanding

  const transaction = async <T>(method: Method, change: () => T): Promise<T> => {
    await Promise.resolve()
    if (failing.has(method)) throw new Error(`The disk failed at ${method}`)
    return change()
  }
  const entries = () =>
    [...rows.values()].flatMap((row) => (isInOutbox(row.state) ? [{ ...row, state: row.state }] : []))
  const apply = (localKey: string, settlement: Settlement) => {
    const row = rows.get(localKey)
    const state = row && nextState(row.state, settlement.event)
    if (row === undefined || state === undefined) return
    Object.assign(row, { state, nextTryAt: null }, changes(settlement))
  }

  const store: OutboxStore = {
    entries: () => transaction('entries', entries),
    claim: (localKey) =>
      transaction('claim', () => {
        const row = rows.get(localKey)
        if (row?.state !== 'queued' || row.heldFor !== undefined || standing.pausedBy !== null) return null
        Object.assign(row, { state: 'sending', attempts: row.attempts + 1, nextTryAt: null })
        return { ...row, state: 'sending' }
      }),
    settle: (localKey, settlement) => transaction('settle', () => apply(localKey, settlement)),
    noteProbe: (localKey, code) => transaction('noteProbe', () => void probes.push({ localKey, code })),
    showNextTry: (localKeys, at) =>
      transaction('showNextTry', () => {
        shown.push({ localKeys, at })
        for (const localKey of localKeys) {
          const row = rows.get(localKey)
          if (row !== undefined) row.nextTryAt = at
        }
      }),
    standing: () => transaction('standing', () => standing),
    updateStanding: (change) =>
      transaction('updateStanding', () => {
        standing = { ...standing, ...(typeof change === 'function' ? change(standing) : change) }
      }),
  }
  return {
    store,
    probes,
    shown,
    failing,
    add(entry: Entry) {
      rows.set(entry.localKey, { ...entry, nextTryAt: null, customer: null, others: 0 })
    },
    row: (localKey: string) => rows.get(localKey),
    remove: (localKey: string) => rows.delete(localKey),
    states: () => Object.fromEntries([...rows].map(([localKey, row]) => [localKey, row.state])),
    readStanding: () => standing,
    setStanding: (patch: Partial<Standing>) => void (standing = { ...standing, ...patch }),
  }
}

function changes(settlement: Settlement): Partial<Row> {
  switch (settlement.event) {
    case 'accepted':
    case 'found':
      return { customer: settlement.customer, others: settlement.others.length }
    case 'refused':
    case 'duplicate':
      return { refusal: settlement.refusal }
    case 'not-sent':
    case 'unclear':
      return { lastCode: settlement.code }
    case 'candidates':
      return { candidates: settlement.candidates }
    case 'missed':
      return {}
  }
}

/** A queued entry; `name` is its key and reference too. */
export function makeEntry(seq: number, change: Partial<Entry> = {}): Entry {
  const localKey = change.localKey ?? `c${seq}`
  const reference = change.reference ?? `ref-${localKey}`
  const profile = change.profile ?? makeProfile(localKey)
  return {
    seq,
    localKey,
    reference,
    profile,
    state: 'queued',
    body: toCreateBody(profile, reference, localKey),
    attempts: 0,
    lastCode: null,
    refusal: null,
    candidates: [],
    ...change,
  }
}

/** An individual whose every detail follows from the name. */
export function makeProfile(name: string): CustomerProfile {
  const digits = name.replace(/\D/g, (letter) => String(letter.charCodeAt(0) % 10))
  return {
    type: 'INDIVIDUAL',
    firstName: name,
    lastName: 'Green',
    primaryPhoneNumber: { number: `+1415${digits.padStart(7, '5')}`, type: 'MOBILE' },
    primaryEmail: { value: `${name}@example.com` },
  }
}

/** What a server answers for an entry. */
export function makeCustomer(entry: Entry, change: Partial<ServerCustomer> = {}): ServerCustomer {
  return {
    id: `id-${entry.localKey}`,
    status: 'ACTIVE',
    externalId: entry.reference,
    createdAt: '2026-01-05T09:00:00.000Z',
    metadata: { [METADATA_KEY]: entry.localKey },
    profile: entry.profile,
    raw: {},
    ...change,
  }
}
