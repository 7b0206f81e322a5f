import { useServices, useSession } from '@renderer/app/services'
import { saveFile } from '@renderer/desktop/save-file'
import type { OpenedFile } from '@shared/domain/saved-file'
import type { AppError } from '@shared/errors'
import { useEffect, useRef, useState } from 'react'
import { fileName } from './file-name'
import { fileTexts, type FileKind } from './file-texts'
import { readBatches } from './read-batches'

/** How far an export is. While `asking`, the agent chooses a place outside the window. */
export type ExportState =
  | { readonly at: 'rest'; readonly error: AppError | null }
  | { readonly at: 'asking' }
  | { readonly at: 'writing'; readonly done: number }

/** What was written; fewer customers than asked for when some were removed in the meantime. */
export type Exported = { readonly file: OpenedFile; readonly written: number }

const atRest: ExportState = { at: 'rest', error: null }

/** Writes customers into a file that the agent names; `onDone` is told when it is there. */
export function useExport(localKeys: readonly string[], onDone: (exported: Exported) => void) {
  const { desktop } = useServices()
  const { customers, workspace } = useSession()
  const [state, setState] = useState<ExportState>(atRest)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  const start = async (kind: FileKind) => {
    stopper.current = new AbortController()
    let written = 0
    const batches = readBatches({
      customers,
      localKeys,
      onRead({ done, missing }) {
        written = done - missing
        setState({ at: 'writing', done })
      },
      breathe: () => new Promise((resolve) => setTimeout(resolve)),
    })
    const exportedAt = Date.now()
    const saving = {
      wish: { name: fileName(exportedAt), format: kind.format },
      texts: fileTexts(kind, batches, { workspace, exportedAt }),
    }
    setState({ at: 'asking' })
    const saved = await saveFile(desktop.files, saving, {
      signal: stopper.current.signal,
      onBegun: () => setState({ at: 'writing', done: 0 }),
    })
    setState(saved.ok ? atRest : { at: 'rest', error: saved.error })
    if (saved.ok && saved.value !== null) onDone({ file: saved.value, written })
  }
  return { state, start, stop: () => stopper.current?.abort() }
}
