import { storageError } from '@electron/main/services/files/storage-error'
import type { AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { JournalNote } from './journal-line'

type Waiting = {
  readonly notes: readonly JournalNote[]
  readonly isSynced: boolean
  readonly answer: (result: Result<void, AppError>) => void
}

/** Notes on their way to the file. Those that arrive during a write go together in the next one, at the price of one sync. */
export type NoteQueue = {
  add(note: JournalNote, options: { isSynced: boolean }): Promise<Result<void, AppError>>
  /** Adds several that are stored together or not at all. */
  addAll(notes: readonly JournalNote[], options: { isSynced: boolean }): Promise<Result<void, AppError>>
  /** Waits until nothing is on its way. */
  drained(): Promise<void>
}

/** Makes the queue in front of `write`, which stores all the notes it is given or, when it rejects, none. */
export function createNoteQueue(
  write: (notes: readonly JournalNote[], options: { isSynced: boolean }) => Promise<void>,
): NoteQueue {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  async function run() {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const result = await store(batch)
      for (const { answer } of batch) answer(result)
    }
    running = null
  }

  async function store(batch: readonly Waiting[]): Promise<Result<void, AppError>> {
    try {
      const notes = batch.flatMap((one) => one.notes)
      await write(notes, { isSynced: batch.some(({ isSynced }) => isSynced) })
      return ok(undefined)
    } catch (error) {
      return err(storageError(error))
    }
  }

  const addAll: NoteQueue['addAll'] = (notes, { isSynced }) =>
    new Promise((answer) => {
      waiting.push({ notes, isSynced, answer })
      running ??= run()
    })

  return {
    add: (note, options) => addAll([note], options),
    addAll,
    drained: async () => {
      await running
    },
  }
}
