import type { FileWish } from '@shared/domain/saved-file'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** The question where to save a file, put once at a time. */
export type Question = {
  /** The place the agent names, null for none; `file-busy` while it is being asked already, `locked` once it is dropped. */
  ask(wish: FileWish): Promise<Result<string | null, AppError>>
  /** Waits no longer: the system's own window cannot be closed, but what is named there does not count any more. */
  readonly drop: () => void
}

export function createQuestion(askForFile: (wish: FileWish) => Promise<string | null>): Question {
  let dropOpen: (() => void) | null = null
  return {
    async ask(wish) {
      if (dropOpen !== null) return err(appError('file-busy'))
      const dropped = new Promise<Result<never, AppError>>((resolve) => {
        dropOpen = () => resolve(err(appError('locked')))
      })
      const named = askForFile(wish).then((path) => ok(path))
      return Promise.race([named, dropped]).finally(() => (dropOpen = null))
    },
    drop: () => dropOpen?.(),
  }
}
