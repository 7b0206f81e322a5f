import { journalRecordSchema } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import type { SealPlace, Sealer } from '@shared/seal'
import { z } from '@shared/zod'

/** What one line says: a customer was saved, given to the wire, judged, or needs no second copy any more. */
const noteSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('save'), record: journalRecordSchema }),
  z.object({ kind: z.literal('attempt'), localKey: z.string() }),
  z.object({
    kind: z.literal('verdict'),
    localKey: z.string(),
    verdict: z.enum(['accepted', 'refused', 'not-sent', 'unclear']),
  }),
  z.object({ kind: z.literal('settle'), localKeys: z.array(z.string()) }),
])

export type JournalNote = z.infer<typeof noteSchema>

/** A line that opened, with its place in the order of writing. */
export type OpenLine = { readonly seq: number; readonly note: JournalNote }

const kinds: readonly string[] = noteSchema.options.map((option) => option.shape.kind.value)
const anyKindSchema = z.object({ kind: z.string() })

const LINE = /^(\d{1,15}) ([A-Za-z0-9+/]+={0,2})$/

/** One line of the file, without its end: the place in clear, then the sealed note, which opens only in that place. */
export function sealLine(sealer: Sealer, { seq, note }: OpenLine): string {
  return `${seq} ${Buffer.from(sealer.seal(placeOf(seq), note)).toString('base64')}`
}

/** Reads one line. `row-too-new` when a later version of Outpost wrote it. */
export function openLine(sealer: Sealer, line: string): Result<OpenLine, 'row-damaged' | 'row-too-new'> {
  const [, place, text] = LINE.exec(line) ?? []
  if (place === undefined || text === undefined) return err('row-damaged')
  const seq = Number(place)
  const opened = sealer.open(placeOf(seq), Buffer.from(text, 'base64'))
  if (!opened.ok) return opened
  const note = noteSchema.safeParse(opened.value)
  return note.success
    ? ok({ seq, note: note.data })
    : err(isLaterKind(opened.value) ? 'row-too-new' : 'row-damaged')
}

function isLaterKind(value: unknown): boolean {
  const named = anyKindSchema.safeParse(value)
  return named.success && !kinds.includes(named.data.kind)
}

function placeOf(seq: number): SealPlace {
  return { table: 'journal', rowKey: String(seq) }
}
