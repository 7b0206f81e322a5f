import type { Sealer } from '@shared/seal'
import {
  readLines,
  replaceLines as replaceLinesOfFile,
  type ReadFile,
  type ReplaceLines,
} from './journal-file'
import { openLine, sealLine, type JournalNote } from './journal-line'
import { applyNote, emptyState, notesOf, type JournalState } from './journal-state'

/** A journal as its file was found. */
export type LoadedJournal = {
  readonly state: JournalState
  /** Lines that no longer open, as they are. */
  readonly damaged: readonly string[]
  /** A later version of Outpost wrote some lines, whose meaning is not known here. */
  readonly isTooNew: boolean
  readonly lineCount: number
  /** Place of the last line that opened. */
  readonly lastSeq: number
  /** Bytes of complete lines. */
  readonly size: number
}

type Source = {
  readonly file: string
  readonly sealer: Sealer
  readonly readFile?: ReadFile
  readonly replaceLines?: ReplaceLines
  /** The file is rewritten when it has this many lines more than it needs, and more such lines than others. */
  readonly spareLines?: number
}

export const SPARE_LINES = 200

/** Reads a journal, and rewrites it first when most of it is settled. */
export async function loadJournal(source: Source): Promise<LoadedJournal> {
  const found = await read(source)
  const needed = notesOf(found.state)
  const kept = needed.length + found.damaged.length
  const spare = found.lineCount - kept
  const isWorthIt = !found.isTooNew && spare >= (source.spareLines ?? SPARE_LINES) && spare > kept
  if (!isWorthIt) return found
  await compact(source, found, needed)
  return read(source)
}

async function read({ file, sealer, readFile }: Source): Promise<LoadedJournal> {
  const { lines, size } = await readLines(file, readFile)
  const state = emptyState()
  const damaged: string[] = []
  let isTooNew = false
  let lastSeq = 0
  for (const line of lines) {
    const opened = openLine(sealer, line)
    if (opened.ok && opened.value.seq > lastSeq) {
      lastSeq = opened.value.seq
      applyNote(state, opened.value.note)
    } else if (!opened.ok && opened.error === 'row-too-new') isTooNew = true
    else damaged.push(line)
  }
  return { state, damaged, isTooNew, lineCount: lines.length, lastSeq, size }
}

/** Damaged lines stay: nothing that an agent wrote is deleted because it could not be read once. */
async function compact(
  { file, sealer, replaceLines = replaceLinesOfFile }: Source,
  found: LoadedJournal,
  needed: readonly JournalNote[],
): Promise<void> {
  const lines = needed.map((note, index) => sealLine(sealer, { seq: found.lastSeq + 1 + index, note }))
  try {
    await replaceLines(file, [...found.damaged, ...lines])
  } catch {
    // It is only longer than it need be; a full disk must not keep the journal from being read.
  }
}
