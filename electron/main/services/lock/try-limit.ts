import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** Holds back guesses of the passphrase. Nothing is ever deleted because of wrong ones. */
export type TryLimit = {
  /** How long until the next try, milliseconds. */
  waitMs(): number
  /** Counts a try as wrong before it is made, so that ending the program in the middle of it gains nothing. */
  begin(): Result<void, AppError>
  succeeded(): void
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** The wait after the first, second, … wrong try; the last goes for all after it. */
const WAITS_MS = [0, 0, 0, 5 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE]

/** How long to wait after that many wrong tries in a row. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries <= 0) return 0
  return WAITS_MS[Math.min(wrongTries, WAITS_MS.length) - 1] ?? 0
}

/**
 * The limit over a kept count. The wait is measured with a clock nobody can set, and begins anew when the program
 * starts: a restart can only make it longer.
 */
export function createTryLimit(deps: {
  read: () => number
  write: (wrongTries: number) => void
  ticks: () => number
}): TryLimit {
  let since = deps.ticks()
  // Beside the kept one, for a disk that takes no writes.
  let counted = 0
  const wrongTries = () => Math.max(counted, deps.read())
  const keep = (count: number) => {
    counted = count
    deps.write(count)
  }
  const waitMs = () => Math.max(0, waitAfter(wrongTries()) - (deps.ticks() - since))
  return {
    waitMs,
    begin() {
      const retryAfterMs = waitMs()
      if (retryAfterMs > 0) return err({ ...appError('passphrase-wait'), retryAfterMs })
      keep(wrongTries() + 1)
      since = deps.ticks()
      return ok(undefined)
    },
    succeeded: () => keep(0),
  }
}
