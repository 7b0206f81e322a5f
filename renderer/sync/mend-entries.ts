import { toCreateBody } from '@shared/api/create-body'
import { isOwnMetadata } from '@shared/domain/own-metadata'
import { parseJson } from '@shared/api/error-body'
import { customerProfileSchema, type CustomerProfile } from '@shared/domain/customer-profile'
import { outboxStates } from '@shared/domain/customer-state'
import type { EntryContent } from '@shared/sync/entry'
import { newContent, withEvent } from '@renderer/data/change-content'
import type { CustomerRow, OutboxRow } from '@renderer/data/database'
import { openCustomer } from '@renderer/data/open-customer'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import { writeRows, type CustomerToKeep } from '@renderer/data/write-rows'

/**
 * Puts rows and entries together again: a submitted customer without a readable entry gets one made from its content,
 * and an entry without its customer gives back the customer it was to create. Answers how many were mended.
 */
export async function mendEntries(data: WorkspaceData): Promise<number> {
  const { db } = data
  const [submitted, entries] = await Promise.all([
    db.customers.where('state').anyOf(outboxStates).toArray(),
    db.outbox.toArray(),
  ])
  const entryOf = new Map(entries.map((entry) => [entry.localKey, entry]))
  const owned = new Set(await db.customers.where('localKey').anyOf(keysOf(entries)).primaryKeys())
  const mended = [
    ...submitted.flatMap((row) => withNewEntry(data, row, entryOf.get(row.localKey)) ?? []),
    ...entries
      .filter(({ localKey }) => !owned.has(localKey))
      .flatMap((row) => toLostCustomer(data, row) ?? []),
  ]
  if (mended.length === 0) return 0
  await writeRows(data, async (writer) => {
    for (const customer of mended) {
      await writer.setAside(customer.localKey)
      await writer.put(customer)
    }
  })
  return mended.length
}

/** The customer with an entry that says what its content says; null when its own is in order, or too new to touch. */
function withNewEntry(data: WorkspaceData, row: CustomerRow, entryRow?: OutboxRow): CustomerToKeep | null {
  const entry = data.rows.entries.open(row.localKey, entryRow?.sealed)
  if (entry.ok || entry.error === 'row-too-new') return null
  const customer = openCustomer(data.rows, row)
  if (customer.damage !== null) return null
  const { profile, reference } = customer.content
  if (profile === null || reference === null) return null
  const body = toCreateBody(profile, reference, row.localKey)
  return restored(data, {
    ...customer,
    entry: { ...emptyEntry(body), seq: entryRow?.seq ?? null, nextTryAt: null },
  })
}

/** The customer an entry was to create, read from the text it was to send; null when that no longer opens. */
function toLostCustomer(data: WorkspaceData, { localKey, seq, sealed }: OutboxRow): CustomerToKeep | null {
  const entry = data.rows.entries.open(localKey, sealed)
  if (!entry.ok) return null
  const profile = readProfile(entry.value.body)
  if (profile === null) return null
  const now = data.clock.now()
  return restored(data, {
    localKey,
    state: entry.value.attempts > 0 ? 'unclear' : 'queued',
    serverId: '',
    updatedAt: now,
    damage: null,
    content: { ...newContent(profile, now), reference: profile.externalId ?? null },
    entry: { ...entry.value, seq, nextTryAt: null },
  })
}

function restored({ clock }: WorkspaceData, customer: CustomerToKeep): CustomerToKeep {
  return { ...customer, content: withEvent(customer.content, { at: clock.now(), kind: 'restored' }) }
}

function emptyEntry(body: string): EntryContent {
  return { body, attempts: 0, lastCode: null, refusal: null, candidates: [] }
}

function readProfile(body: string): CustomerProfile | null {
  const parsed = customerProfileSchema.safeParse(parseJson(body))
  if (!parsed.success) return null
  const typed = parsed.data.metadata?.filter(({ name }) => !isOwnMetadata(name)) ?? []
  return { ...parsed.data, metadata: typed }
}

function keysOf(rows: readonly OutboxRow[]): string[] {
  return rows.map(({ localKey }) => localKey)
}
