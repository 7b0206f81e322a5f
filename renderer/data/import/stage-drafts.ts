import { newContent } from '@renderer/data/change-content'
import { toRecord } from '@renderer/data/keep-unsent'
import { lockAll } from '@renderer/data/keyed-lock'
import { readCustomers } from '@renderer/data/read-customers'
import { guardStorage } from '@renderer/data/storage-errors'
import { toDraft } from '@renderer/data/unsent-customers'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { Customer, CustomerRepository, SoundCustomer } from '@renderer/data/workspace-session'
import { writeRows } from '@renderer/data/write-rows'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { ImportRecord, RowToStage, Staging } from './import-record'

const KEY = 'import/'

/**
 * Stages rows of an import as drafts: their journal lines first, all at the price of one sync, then their rows and how far the
 * import is in one transaction. When that fails the journal forgets them again. That the import has begun is noted before all
 * that: whatever a kill leaves to the journal, the same file is known again and goes on as the same import.
 */
export function createStage(data: WorkspaceData, newKey: () => string): CustomerRepository['stage'] {
  return async (staging) => {
    const begun = await noteBegun(data, staging.record)
    if (!begun.ok) return begun
    const drafts = staging.rows.map((row) => toStaged(data, staging.record, { ...row, localKey: newKey() }))
    const stored = await storeDrafts(data, staging, drafts)
    // Should this fail too, an import without customers is noted, which nobody is shown.
    if (!stored.ok && begun.value === 'new') await createForgetImport(data)(staging.record.batch)
    return stored
  }
}

async function storeDrafts(
  data: WorkspaceData,
  { record, isLast }: Staging,
  drafts: readonly SoundCustomer[],
): Promise<Result<void, AppError>> {
  const journaled = await data.journal.saveAll(drafts.map(toRecord))
  if (!journaled.ok) return journaled
  const stored = await guardStorage<undefined, AppError>(() =>
    writeRows(data, async (writer) => {
      await writer.addAll(drafts)
      const key = KEY + record.batch
      await writer.putMeta(key, data.rows.imports.seal(key, { ...record, isWhole: isLast }))
      return ok(undefined)
    }),
  )
  if (!stored.ok) await data.journal.settle(drafts.map(({ localKey }) => localKey))
  return stored
}

/** Notes an import that was not known before as one that is not whole yet. */
function noteBegun(
  { db, rows }: WorkspaceData,
  record: Staging['record'],
): Promise<Result<'new' | 'known', AppError>> {
  const key = KEY + record.batch
  return guardStorage(() =>
    db.transaction('rw', db.meta, async () => {
      if ((await db.meta.get(key)) !== undefined) return ok('known')
      await db.meta.put({ key, sealed: rows.imports.seal(key, { ...record, isWhole: false }) })
      return ok('new')
    }),
  )
}

/**
 * Takes staged customers back in the order of a discard: the journal learns that they are drafts, rows and entries go in one
 * transaction, the journal forgets them.
 */
export function createUnstage(data: WorkspaceData): CustomerRepository['unstage'] {
  return (localKeys) =>
    lockAll(data.lock, localKeys, async () => {
      const read = await guardStorage<Customer[], AppError>(async () =>
        ok(await readCustomers(data, [...localKeys])),
      )
      if (!read.ok) return read
      const unsent = read.value.filter(isTakeable)
      const removed = await removeAll(data, unsent)
      if (!removed.ok) return removed
      return ok({ removed: removed.value, kept: read.value.length - removed.value })
    })
}

/** What is noted of every import. A note that does not open is left out: it only says whether an import was whole. */
export async function readImports({ db, rows }: WorkspaceData): Promise<ImportRecord[]> {
  const found = await db.meta.where('key').startsWith(KEY).toArray()
  return found.flatMap(({ key, sealed }) => {
    const opened = rows.imports.open(key, sealed)
    return opened.ok ? [opened.value] : []
  })
}

export function createForgetImport(data: WorkspaceData): CustomerRepository['forgetImport'] {
  return (batch) =>
    guardStorage(async () => {
      await data.db.meta.delete(KEY + batch)
      return ok(undefined)
    })
}

type NewRow = RowToStage & { readonly localKey: string }

function toStaged({ clock }: WorkspaceData, record: Staging['record'], draft: NewRow): SoundCustomer {
  const { localKey, profile, row } = draft
  const { batch, at, source } = record
  const content = { ...newContent(profile, clock.now()), imported: { batch, at, source, row } }
  // Newest first, the list has them in the order of the file.
  const updatedAt = at - row
  return { localKey, state: 'draft', serverId: '', updatedAt, damage: null, content, entry: null }
}

function isTakeable(customer: Customer): customer is SoundCustomer {
  return (
    customer.damage === null &&
    customer.content.imported !== undefined &&
    (customer.state === 'draft' || customer.state === 'queued') &&
    (customer.entry?.attempts ?? 0) === 0
  )
}

/** Answers how many were removed: what moved on in the meantime stays, and the journal has it as it is. */
async function removeAll(
  data: WorkspaceData,
  unsent: readonly SoundCustomer[],
): Promise<Result<number, AppError>> {
  const calledBack = await data.journal.saveAll(unsent.map((customer) => toRecord(toDraft(data, customer))))
  if (!calledBack.ok) return calledBack
  const removed = await guardStorage<ReadonlySet<string>, AppError>(async () =>
    ok(await writeRows(data, (writer) => writer.removeAll(unsent))),
  )
  const gone = removed.ok ? removed.value : new Set<string>()
  if (gone.size > 0) await data.journal.settle([...gone])
  const kept = unsent.filter(({ localKey }) => !gone.has(localKey))
  if (kept.length > 0) await data.journal.saveAll(kept.map(toRecord))
  return removed.ok ? ok(gone.size) : removed
}
