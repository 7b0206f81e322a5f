import { MAX_PIECE, type FileWish, type OpenedFile } from '@shared/domain/saved-file'
import type { AppError } from '@shared/errors'
import type { DesktopApi } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'

/** As much crosses at a time, unless a single piece is longer. */
const USUAL_PIECE = 200_000

type Texts = AsyncIterable<string> | Iterable<string>
type Files = Pick<DesktopApi['files'], 'begin' | 'append' | 'finish' | 'abandon'>

export type SaveOptions = {
  /** When it is aborted nothing is left of the file. */
  readonly signal?: AbortSignal
  /** The agent named a place, and writing begins. */
  readonly onBegun?: () => void
}

/**
 * Lets the agent say where, and writes the texts there one after the other; they are not asked for before. Null when the
 * agent named no place or stopped it; on an error nothing is left of the file.
 */
export async function saveFile(
  files: Files,
  { wish, texts }: { readonly wish: FileWish; readonly texts: Texts },
  { signal, onBegun }: SaveOptions = {},
): Promise<Result<OpenedFile | null, AppError>> {
  const begun = await files.begin(wish)
  if (!begun.ok || begun.value.file === null) return begun.ok ? ok(null) : begun
  const { file } = begun.value
  onBegun?.()
  let isFinished = false
  try {
    for await (const text of inPieces(texts)) {
      if (signal?.aborted === true) return ok(null)
      const written = await files.append({ fileId: file.fileId, text })
      if (!written.ok) return written
    }
    if (signal?.aborted === true) return ok(null)
    const finished = await files.finish({ fileId: file.fileId })
    isFinished = finished.ok
    return finished.ok ? ok(file) : finished
  } finally {
    if (!isFinished) await files.abandon({ fileId: file.fileId })
  }
}

/** The same text in pieces that may cross: short ones together, long ones apart, never within a character. */
export async function* inPieces(texts: Texts): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    rest += text
    while (rest.length > MAX_PIECE) {
      const end = endsWithin(rest, MAX_PIECE) ? MAX_PIECE - 1 : MAX_PIECE
      yield rest.slice(0, end)
      rest = rest.slice(end)
    }
    if (rest.length < USUAL_PIECE || endsWithin(rest, rest.length)) continue
    yield rest
    rest = ''
  }
  if (rest !== '') yield rest
}

function endsWithin(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last <= 0xdbff
}
