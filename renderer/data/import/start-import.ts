import type { ImportDesk } from './import-desk'
import type { FromImport, ToImport } from './import-messages'

/** A desk in a worker of its own; once it is closed it never answers, and nothing it read is left. */
export type ImportHandle = ImportDesk & { close(): void }

/** What the handle needs of a worker. */
export type ImportPort = { send(message: ToImport): void; stop(): void }
export type StartImport = (listener: (message: FromImport) => void) => ImportPort

/** Starts a worker for one import. */
export const startImportWorker: StartImport = (listener) => {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromImport>) => listener(data))
  worker.addEventListener('error', ({ message }) => listener({ kind: 'failed', id: -1, message }))
  return { send: (message) => worker.postMessage(message), stop: () => worker.terminate() }
}

type Told = { readonly onProgress: (done: number) => void; readonly onFailure: (cause: unknown) => void }
type Waiting = (answer: unknown) => void

/** Opens a desk; a bug in it is told to `onFailure`. */
export function openImport({ onProgress, onFailure }: Told, start = startImportWorker): ImportHandle {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  const port = start((message) => {
    if (message.kind === 'progress') onProgress(message.done)
    if (message.kind === 'failed') onFailure(new Error(`The import failed: ${message.message}`))
    if (message.kind !== 'answer') return
    waiting.get(message.id)?.(message.answer)
    waiting.delete(message.id)
  })
  const ask =
    <K extends keyof ImportDesk>(verb: K) =>
    (...input: Parameters<ImportDesk[K]>): ReturnType<ImportDesk[K]> => {
      const id = ++lastId
      const answered = new Promise((resolve) => waiting.set(id, resolve))
      // The desk answers each verb in its own type; a message forgets which.
      port.send({ id, verb, input } as unknown as ToImport)
      return answered as ReturnType<ImportDesk[K]>
    }
  return {
    open: ask('open'),
    check: ask('check'),
    known: ask('known'),
    note: ask('note'),
    show: ask('show'),
    rows: ask('rows'),
    edit: ask('edit'),
    include: ask('include'),
    toStage: ask('toStage'),
    close() {
      waiting.clear()
      port.stop()
    },
  }
}
