import type { LookAlike } from '@renderer/data/look-alike'
import type { PlaceTables } from '@shared/domain/place-names'
import type { Known } from '@shared/duplicates/likeness'
import { err, ok, type Result } from '@shared/result'
import { decodeText, type Encoding } from './decode-text'
import { createDryRun, type DryRun } from './dry-run'
import { guessMapping, looksLikeHeaders } from './guess-mapping'
import type { ImportMapping } from './import-mapping'
import type { RowToStage } from './import-record'
import type {
  DryPage,
  DryView,
  FileView,
  ImportProblem,
  ImportSource,
  Reading,
  RowFilter,
} from './import-view'
import { parseCells, type Cells } from './parse-cells'

const SAMPLE = 5
/** Rows checked before others get their turn. */
const AT_ONCE = 500

/** The import as a whole, wherever it runs; all it knows is in memory. Questions are answered one after the other. */
export type ImportDesk = {
  /** Reads a file or a pasted text; again with another reading. */
  open(source: ImportSource | null, reading: Reading): Promise<Result<FileView, ImportProblem>>
  /** Checks every row under this mapping; `done` holds the rows that were staged before an interruption. */
  check(mapping: ImportMapping, places: PlaceTables, done: readonly number[]): Promise<DryView>
  /** What a part of the rows is known by. */
  known(from: number, count: number): Promise<readonly Known[]>
  /** Takes in which customers look like a part of the rows. */
  note(from: number, likes: readonly (readonly LookAlike[])[], by: 'reach' | 'name'): Promise<DryView>
  /** Chooses which rows `rows` shows; they stay the same ones while they are corrected. */
  show(filter: RowFilter): Promise<DryView>
  rows(from: number, count: number): Promise<DryPage>
  /** Corrects a cell and checks its row anew. */
  edit(index: number, key: string, value: string): Promise<DryView>
  /** Takes these rows along or leaves them out; null goes by their problems. All rows that are shown, when none is named. */
  include(indexes: readonly number[] | null, choice: boolean | null): Promise<DryView>
  /** The next rows that go along, after this one. */
  toStage(
    after: number,
    count: number,
  ): Promise<{ rows: readonly RowToStage[]; last: number; isEnd: boolean }>
}

type Opened = { readonly text: string; readonly encoding: Encoding | null; readonly source: string }

/** Makes a desk; `onProgress` is told how much of a check is done, from 0 to 1. */
export function createImportDesk(onProgress: (done: number) => void): ImportDesk {
  let given: ImportSource | null = null
  let read: { cells: Cells; file: FileView } | null = null
  let run: DryRun | null = null
  const rows = questionsOfRows(() => {
    if (run === null) throw new Error('Nothing was checked yet')
    return run
  })
  return {
    ...rows,
    async open(source, reading) {
      given = source ?? given
      run = null
      read = null
      if (given === null) throw new Error('Nothing was opened yet')
      const opened = openSource(given, reading.encoding)
      if (!opened.ok) return err({ code: opened.error })
      const cells = parseCells(opened.value.text, reading.delimiter)
      if (!cells.ok) return cells
      const file = { ...describe(opened.value, cells.value, reading), digest: await digestOf(given) }
      read = { cells: cells.value, file }
      return ok(file)
    },
    check(mapping, places, done) {
      if (read === null) throw new Error('Nothing was read yet')
      const { headers, hasHeaders } = read.file
      run = createDryRun({ ...bodyOf(read.cells, hasHeaders), headers, mapping, places })
      run.markDone(new Set(done))
      for (let row = 0; row < run.size; row++) {
        run.check(row)
        if (row % AT_ONCE === AT_ONCE - 1) onProgress(row / run.size)
      }
      return rows.show('all')
    },
  }
}

function questionsOfRows(theRun: () => DryRun): Omit<ImportDesk, 'open' | 'check'> {
  let shown: readonly number[] = []
  const view = () => Promise.resolve<DryView>({ fields: theRun().fields, counts: theRun().counts() })
  return {
    known: (from, count) => Promise.resolve(range(from, count, theRun().size).map(theRun().known)),
    note(from, likes, by) {
      for (const [place, found] of likes.entries()) theRun().note(from + place, found, by)
      return view()
    },
    show(filter) {
      shown = theRun().indexesIn(filter)
      return view()
    },
    rows: (from, count) =>
      Promise.resolve({ total: shown.length, from, rows: shown.slice(from, from + count).map(theRun().row) }),
    edit(row, key, value) {
      theRun().correct(row, key, value)
      return view()
    },
    include(rows, choice) {
      for (const row of rows ?? shown) theRun().include(row, choice)
      return view()
    },
    toStage(after, count) {
      const rest = theRun()
        .indexesIn('included')
        .filter((row) => row > after)
      const next = rest.slice(0, count)
      const isEnd = next.length === rest.length
      return Promise.resolve({ rows: next.map(theRun().toStage), last: next.at(-1) ?? after, isEnd })
    },
  }
}

function openSource(
  source: ImportSource,
  encoding: Encoding | null,
): Result<Opened, 'workbook' | 'not-text'> {
  if (source.kind === 'text') return ok({ text: source.text, encoding: null, source: '' })
  const decoded = decodeText(new Uint8Array(source.bytes), encoding)
  return decoded.ok ? ok({ ...decoded.value, source: source.name }) : decoded
}

function describe({ encoding, source }: Opened, cells: Cells, reading: Reading): Omit<FileView, 'digest'> {
  const [first = []] = cells.rows
  const hasHeaders = reading.hasHeaders ?? looksLikeHeaders(first)
  const { rows } = bodyOf(cells, hasHeaders)
  const width = Math.max(...cells.rows.map((row) => row.length))
  const headers = Array.from({ length: width }, (_, column) =>
    hasHeaders ? (first[column]?.trim() ?? '') : '',
  )
  return {
    source,
    encoding,
    delimiter: cells.delimiter,
    hasHeaders,
    headers,
    rowCount: rows.length,
    raggedCount: rows.filter((row) => row.length !== first.length).length,
    sample: rows.slice(0, SAMPLE),
    mapping: guessMapping(hasHeaders ? headers : null, rows, width),
  }
}

/** The rows without their headers. */
function bodyOf({ rows, lines }: Cells, hasHeaders: boolean) {
  return hasHeaders ? { rows: rows.slice(1), lines: lines.slice(1) } : { rows, lines }
}

async function digestOf(source: ImportSource): Promise<string> {
  const bytes = source.kind === 'bytes' ? source.bytes : new TextEncoder().encode(source.text)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function range(from: number, count: number, end: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(count, end - from)) }, (_, place) => from + place)
}
