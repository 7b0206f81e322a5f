import { withRoom } from '@electron/main/services/disk/with-room'
import { storageError } from '@electron/main/services/files/storage-error'
import { parseJson } from '@shared/api/error-body'
import { appError, type AppError } from '@shared/errors'
import type { JournalRecord } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import type { Sealer } from '@shared/seal'
import type { Verdict } from '@shared/sync/verdict'
import { z } from '@shared/zod'
import { openLineFile, type LineFile, type OpenFile, type ReadFile, type ReplaceLines } from './journal-file'
import { sealLine, type JournalNote } from './journal-line'
import { loadJournal, type LoadedJournal } from './journal-load'
import { createNoteQueue } from './journal-queue'
import { applyNote } from './journal-state'

type Outcome<T> = Promise<Result<T, AppError>>

/** What the journal knows: every unsent customer as it was last saved, and how many lines no longer open. */
export type JournalContent = {
  records: (JournalRecord & { isAttempted: boolean })[]
  damaged: number
}

/**
 * The sealed second copy of unsent work. `save` and `noteAttempt` answer when their line is on disk; after a failure
 * the journal is as if the call had not been made.
 */
export type Journal = {
  /** Answers when every call before it is on disk or has failed. */
  read(): Outcome<JournalContent>
  save(record: JournalRecord): Outcome<void>
  /** Saves several at the price of one sync: all of them, or on an error none. */
  saveAll(records: readonly JournalRecord[]): Outcome<void>
  /** Forgets customers that are synced or discarded; `isSynced` where no row will say so after a crash. */
  settle(localKeys: readonly string[], options?: { isSynced: boolean }): Outcome<void>
  /**
   * Notes that the customer is about to be given to the wire as this text. A change that failed on both disks may have
   * left the journal with another: what is sent counts.
   */
  noteAttempt(localKey: string, body?: string): Outcome<void>
  /** Notes what the attempt proved; `not-sent` and `refused` prove that the server has nothing of it. */
  noteVerdict(localKey: string, verdict: Verdict['verdict']): Outcome<void>
  unsentCount(): Promise<number>
  /** How many of them were submitted. */
  submittedCount(): number
  /** Waits for what was asked before; later calls fail. */
  close(): Outcome<void>
}

type Deps = {
  readonly file: string
  readonly sealer: Sealer
  readonly openFile?: OpenFile
  readonly readFile?: ReadFile
  readonly replaceLines?: ReplaceLines
  readonly spareLines?: number
  /** Frees what can be given up when the disk is full. */
  readonly makeRoom?: () => void
}
/** What a create says of its reference. */
const sentSchema = z.object({ externalId: z.string() })

type Append = (notes: readonly JournalNote[], options: { isSynced: boolean }) => Outcome<void>

/** Opens the journal of one workspace, or begins it. One that a later version wrote can be read but not written. */
export async function openJournal(deps: Deps): Outcome<Journal> {
  try {
    const loaded = await loadJournal(deps)
    if (loaded.isTooNew) return ok(createJournal(loaded, refuseTooNew()))
    const file = await openLineFile(deps.file, loaded.size, deps.openFile)
    return ok(createJournal(loaded, appendTo(file, deps, loaded)))
  } catch (error) {
    return err(storageError(error))
  }
}

type Writer = { append: Append; drained: () => Promise<void>; close: () => Outcome<void> }

function createJournal({ state, damaged }: LoadedJournal, writer: Writer): Journal {
  const { drained, close } = writer
  const append = (note: JournalNote, options: { isSynced: boolean }) => writer.append([note], options)
  const record = (it: JournalRecord) => ({ ...it, isAttempted: state.attempted.has(it.localKey) })
  return {
    async read() {
      await drained()
      return ok({ records: [...state.records.values()].map(record), damaged: damaged.length })
    },
    save: (it) => append({ kind: 'save', record: it }, { isSynced: true }),
    saveAll: (all) =>
      writer.append(
        all.map((it) => ({ kind: 'save', record: it })),
        { isSynced: true },
      ),
    noteAttempt: (localKey, body) =>
      writer.append([...correction(state.records.get(localKey), body), { kind: 'attempt', localKey }], {
        isSynced: true,
      }),
    // Losing these two in a crash costs a look-up that finds the customer settled already, unless its row is gone too.
    noteVerdict: (localKey, verdict) => append({ kind: 'verdict', localKey, verdict }, { isSynced: false }),
    settle: (localKeys, options = { isSynced: false }) =>
      append({ kind: 'settle', localKeys: [...localKeys] }, options),
    unsentCount: () => Promise.resolve(state.records.size),
    submittedCount: () => [...state.records.values()].filter((it) => it.state === 'queued').length,
    close,
  }
}

/** The note that puts a record right which says otherwise than what is about to be sent; none when it says so. */
function correction(record: JournalRecord | undefined, body?: string): JournalNote[] {
  if (record === undefined || body === undefined || record.body === body) return []
  const { localKey, content } = record
  const sent = sentSchema.safeParse(parseJson(body))
  // What failed or was called back may have been the first submit, which gives the reference.
  const reference = sent.success ? sent.data.externalId : content.reference
  return [{ kind: 'save', record: { localKey, state: 'queued', content: { ...content, reference }, body } }]
}

/** Seals notes in the order they are written in, and takes them into the state once they are on disk. */
function appendTo(
  file: LineFile,
  { sealer, makeRoom = () => undefined }: Deps,
  { state, lastSeq }: LoadedJournal,
): Writer {
  let seq = lastSeq
  let isClosed = false
  const queue = createNoteQueue(async (notes, options) => {
    const lines = notes.map((note, index) => sealLine(sealer, { seq: seq + 1 + index, note }))
    await withRoom(makeRoom, () => file.append(lines, options))
    seq += notes.length
    for (const note of notes) applyNote(state, note)
  })
  return {
    append: (notes, options) =>
      isClosed
        ? Promise.resolve(err(appError('storage-failed', 'journal-closed')))
        : queue.addAll(notes, options),
    drained: () => queue.drained(),
    close: async () => {
      if (isClosed) return ok(undefined)
      isClosed = true
      await queue.drained()
      return file.close().then(
        () => ok(undefined),
        (error: unknown) => err(storageError(error)),
      )
    },
  }
}

function refuseTooNew(): Writer {
  return {
    append: () => Promise.resolve(err(appError('row-too-new', 'journal'))),
    drained: () => Promise.resolve(),
    close: () => Promise.resolve(ok(undefined)),
  }
}
