import { appError, type ErrorCode } from '@shared/errors'
import type { JournalRecord } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'
import type { Journal, JournalEntry } from '@renderer/data/workspace-data'

/** A journal in memory that adds up its lines as main's does, and can be told to fail. */
export type FakeJournal = Journal & {
  readonly records: Map<string, JournalEntry>
  /** What was asked of it, in order: `save draft`, `settle`, … */
  readonly calls: string[]
  /** Every record it was ever given. */
  readonly saved: JournalRecord[]
  /** Answers every call with this code from now on; null: works again. */
  fail(code: ErrorCode | null): void
  /** What main notes before a request leaves. */
  noteAttempt(localKey: string): void
  /** Main found that many lines that no longer open. */
  damaged: number
}

export function createFakeJournal(): FakeJournal {
  const records = new Map<string, JournalEntry>()
  const calls: string[] = []
  const saved: JournalRecord[] = []
  let failure: ErrorCode | null = null
  const answer = async <T>(call: string, work: () => T) => {
    await Promise.resolve()
    calls.push(call)
    return failure === null ? ok(work()) : err(appError(failure))
  }
  const keep = (record: JournalRecord) => {
    saved.push(structuredClone(record))
    const isAttempted = records.get(record.localKey)?.isAttempted ?? false
    records.set(record.localKey, structuredClone({ ...record, isAttempted }))
  }
  return {
    records,
    calls,
    saved,
    damaged: 0,
    fail: (code) => (failure = code),
    noteAttempt(localKey) {
      const record = records.get(localKey)
      if (record !== undefined) records.set(localKey, { ...record, isAttempted: true })
    },
    read() {
      return answer('read', () => ({
        records: [...records.values()].map((r) => structuredClone(r)),
        damaged: this.damaged,
      }))
    },
    save: (record) => answer(`save ${record.state}`, () => keep(record)),
    saveAll: (all) => answer(`save ${all.length} together`, () => all.forEach(keep)),
    settle: (localKeys, options) =>
      answer(options?.isSynced === true ? 'settle on disk' : 'settle', () => {
        for (const localKey of localKeys) records.delete(localKey)
      }),
  }
}
