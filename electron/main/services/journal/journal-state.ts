import type { JournalRecord } from '@shared/ipc/contract'
import type { JournalNote } from './journal-line'

/** What the lines of a journal add up to. */
export type JournalState = {
  readonly records: Map<string, JournalRecord>
  /** Customers with an attempt whose verdict does not prove that the server has nothing of it. */
  readonly attempted: Set<string>
}

export function emptyState(): JournalState {
  return { records: new Map(), attempted: new Set() }
}

/** Takes one note into the state. */
export function applyNote({ records, attempted }: JournalState, note: JournalNote): void {
  switch (note.kind) {
    case 'save':
      records.set(note.record.localKey, note.record)
      return
    case 'attempt':
      attempted.add(note.localKey)
      return
    case 'verdict':
      if (note.verdict === 'not-sent' || note.verdict === 'refused') attempted.delete(note.localKey)
      return
    case 'settle':
      for (const localKey of note.localKeys) {
        records.delete(localKey)
        attempted.delete(localKey)
      }
  }
}

/** The fewest notes that add up to this state. */
export function notesOf({ records, attempted }: JournalState): JournalNote[] {
  return [
    ...Array.from(records.values(), (record): JournalNote => ({ kind: 'save', record })),
    ...Array.from(attempted, (localKey): JournalNote => ({ kind: 'attempt', localKey })),
  ]
}
