import { customerContentSchema, type CustomerContent } from '@shared/domain/customer'
import { directoryRecordSchema, type DirectoryRecord } from '@shared/directory/directory-record'
import { err, ok, type Result } from '@shared/result'
import type { Sealer } from '@shared/seal'
import { entryContentSchema, standingSchema, type EntryContent, type Standing } from '@shared/sync/entry'
import { z } from '@shared/zod'
import { importRecordSchema, type ImportRecord } from './import/import-record'
import { fromLine, summaryLinesSchema, toLine } from './summary-line'
import { workPlaceSchema, type WorkPlace } from './work-place'
import type { CustomerSummary } from './workspace-session'

/** Why a row cannot be read. It stays where it is, shown as damaged. */
export type Damage = 'row-damaged' | 'row-too-new'

/** Seals the contents of one table and opens them again, checked against their schema. */
export type SealedTable<T> = {
  seal(rowKey: string, content: T): Uint8Array
  open(rowKey: string, sealed: unknown): Result<T, Damage>
}

export type SealedRows = {
  readonly customers: SealedTable<CustomerContent>
  readonly entries: SealedTable<EntryContent>
  readonly standing: SealedTable<Standing>
  readonly place: SealedTable<WorkPlace>
  readonly directory: SealedTable<DirectoryRecord>
  /** The server ids on one page of the directory. */
  readonly seen: SealedTable<readonly string[]>
  readonly imports: SealedTable<ImportRecord>
  readonly summaries: SealedTable<readonly CustomerSummary[]>
}

/** The sealed parts of a workspace's tables. Entries are sealed for their customer's key: `seq` comes with the insert. */
export function createSealedRows(sealer: Sealer): SealedRows {
  return {
    customers: sealedTable(sealer, 'customers', customerContentSchema),
    entries: sealedTable(sealer, 'outbox', entryContentSchema),
    standing: sealedTable(sealer, 'meta', standingSchema),
    place: sealedTable(sealer, 'meta', workPlaceSchema),
    directory: sealedTable(sealer, 'meta', directoryRecordSchema),
    seen: sealedTable(sealer, 'meta', z.array(z.string())),
    imports: sealedTable(sealer, 'meta', importRecordSchema),
    summaries: sealedSummaries(sealer),
  }
}

// Without field names a page takes half the room, and half the time to open.
function sealedSummaries(sealer: Sealer): SealedRows['summaries'] {
  const lines = sealedTable(sealer, 'summaryPages', summaryLinesSchema)
  return {
    seal: (rowKey, summaries) => lines.seal(rowKey, summaries.map(toLine)),
    open(rowKey, sealed) {
      const opened = lines.open(rowKey, sealed)
      return opened.ok ? ok(opened.value.map(fromLine)) : opened
    },
  }
}

function sealedTable<T>(sealer: Sealer, table: string, schema: z.ZodType<T>): SealedTable<T> {
  return {
    seal: (rowKey, content) => sealer.seal({ table, rowKey }, content),
    open(rowKey, sealed) {
      if (!(sealed instanceof Uint8Array)) return err('row-damaged')
      const opened = sealer.open({ table, rowKey }, sealed)
      if (!opened.ok) return opened
      const parsed = schema.safeParse(opened.value)
      return parsed.success ? ok(parsed.data) : err('row-damaged')
    },
  }
}
