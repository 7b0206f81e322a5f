import { basename } from 'node:path'
import { storageError, systemCode } from '@electron/main/services/files/storage-error'
import { MAX_SAVED_BYTES, type FileWish, type OpenedFile } from '@shared/domain/saved-file'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { createQuestion } from './question'
import { liesWithin, openPartialFile, type PartialFile } from './partial-file'
import { withExtension } from './with-extension'

type Done<T> = Promise<Result<T, AppError>>

/** Writes files where the agent says, one at a time. The window never names a place. */
export type Saving = {
  /** Asks the agent for a place, and begins the file there; null when the agent names none. */
  begin(wish: FileWish): Done<OpenedFile | null>
  append(fileId: string, text: string): Done<undefined>
  finish(fileId: string): Done<undefined>
  abandon(fileId: string): Done<undefined>
  /** Shows the file that was finished last, where it lies. */
  reveal(fileId: string): Done<undefined>
  /** Ends everything that is under way: what is half written is removed, and a place named from now on is not used. */
  stop(): Promise<void>
}

export type SavingDeps = {
  readonly userData: string
  /** The place the agent names; null for none. */
  readonly askForFile: (wish: FileWish) => Promise<string | null>
  readonly showInFolder: (path: string) => void
  readonly newId: () => string
}

type Writing = { readonly id: string; readonly path: string; readonly file: PartialFile; bytes: number }

/** Makes the one writer of the app. */
export function createSaving(deps: SavingDeps): Saving {
  const question = createQuestion(deps.askForFile)
  const desk = createDesk()
  let finished: { readonly id: string; readonly path: string } | null = null
  return {
    async begin(wish) {
      const named = await question.ask(wish)
      if (!named.ok || named.value === null) return named.ok ? ok(null) : named
      const path = withExtension(named.value, wish.format)
      return desk.open(path, { userData: deps.userData, id: deps.newId() })
    },
    append: (id, text) =>
      desk.work(id, async (writing) => {
        writing.bytes += Buffer.byteLength(text)
        if (writing.bytes > MAX_SAVED_BYTES) return appError('file-too-large')
        await writing.file.append(text)
        return null
      }),
    finish: (id) =>
      desk.work(id, async ({ file, path }) => {
        await file.finish()
        finished = { id, path }
        desk.put(null)
        return null
      }),
    async abandon(id) {
      if (desk.has(id)) await desk.clear()
      return ok(undefined)
    },
    reveal(id) {
      if (finished?.id !== id) return Promise.resolve(err(appError('file-ended')))
      deps.showInFolder(finished.path)
      return Promise.resolve(ok(undefined))
    },
    async stop() {
      question.drop()
      finished = null
      await desk.clear()
    },
  }
}

/** The one file under way. */
function createDesk() {
  let writing: Writing | null = null
  let clearings = 0
  const has = (id: string) => writing?.id === id
  const clear = async () => {
    clearings += 1
    const { file } = writing ?? {}
    writing = null
    // What cannot be removed is left half written under a name that says so.
    await file?.abandon().catch(() => undefined)
  }
  return {
    clear,
    has,
    put: (next: Writing | null) => (writing = next),
    async open(path: string, { userData, id }: { userData: string; id: string }): Done<OpenedFile> {
      await clear()
      const clearingsBefore = clearings
      try {
        if (await liesWithin(userData, path)) return err(appError('file-place-not-allowed'))
        writing = { id, path, file: await openPartialFile(path, id), bytes: 0 }
      } catch (error) {
        return err(fileError(error))
      }
      if (clearings === clearingsBefore) return ok({ fileId: id, name: basename(path) })
      await clear()
      return err(appError('file-ended'))
    },
    /** Does something with the file; whatever fails ends and removes it. */
    async work(id: string, work: (writing: Writing) => Promise<AppError | null>): Done<undefined> {
      if (writing?.id !== id) return err(appError('file-ended'))
      const failure = await work(writing).catch(fileError)
      if (failure === null) return ok(undefined)
      // It may have been cleared, and another begun, in the meantime.
      if (has(id)) await clear()
      return err(failure)
    },
  }
}

/** What the system's refusal means for a file outside our own folder. */
function fileError(error: unknown): AppError {
  const code = systemCode(error)
  return DENIED.has(code) ? appError('file-denied', code) : storageError(error)
}

const DENIED = new Set(['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EBUSY', 'ENAMETOOLONG'])
