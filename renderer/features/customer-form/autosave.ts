import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, type Result } from '@shared/result'

/** How safe the text on the screen is. `saved` is said only after the disk has it. */
export type SaveState =
  | { readonly state: 'untouched' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly code: ErrorCode }

export type Autosave<T> = {
  /** Takes a new value; it is saved when no other follows for a moment. */
  change(value: T): void
  /** Saves now what is not saved; false when that failed. What failed is kept and goes with the next try. */
  flush(): Promise<boolean>
  /** Forgets what is not saved, after a save under way has ended. */
  cancel(): Promise<void>
}

type Deps<T> = {
  readonly save: (value: T) => Promise<Result<unknown, AppError>>
  readonly onState: (state: SaveState) => void
  readonly delayMs: number
  /** However quickly one change follows the other, the text is saved at least this often, ms. */
  readonly mostMs: number
}

/** Saves what is typed a moment after the last change: one save at a time, always the newest value. */
export function createAutosave<T>({ save, onState, delayMs, mostMs }: Deps<T>): Autosave<T> {
  let pending: { readonly value: T } | null = null
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  // Set with the first change that is not saved, and left alone by the others.
  let limit: ReturnType<typeof setTimeout> | undefined

  const stopTimers = () => {
    clearTimeout(timer)
    clearTimeout(limit)
    limit = undefined
  }
  const flush = (): Promise<boolean> => {
    running ??= saveAll().finally(() => (running = null))
    return running
  }

  // Asked through a function: a change can come in while a save is awaited, which the compiler does not see.
  const hasPending = () => pending !== null

  async function saveAll(): Promise<boolean> {
    while (pending !== null) {
      const taken: { readonly value: T } = pending
      pending = null
      stopTimers()
      onState({ state: 'saving' })
      const saved = await attempt(taken.value)
      if (!saved.ok) {
        pending ??= taken
        onState({ state: 'failed', code: saved.error.code })
        return false
      }
      if (!hasPending()) onState({ state: 'saved' })
    }
    return true
  }

  // A save that throws is a bug elsewhere; the text must outlive it, so it counts as a failed save.
  async function attempt(value: T): Promise<Result<unknown, AppError>> {
    try {
      return await save(value)
    } catch {
      return err(appError('internal'))
    }
  }

  return {
    change(value) {
      pending = { value }
      onState({ state: 'saving' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delayMs)
      limit ??= setTimeout(() => void flush(), mostMs)
    },
    flush,
    async cancel() {
      stopTimers()
      pending = null
      await running
      pending = null
    },
  }
}
