import { t } from '@lingui/core/macro'
import type { CustomerRepository } from '@renderer/data/workspace-session'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { localChangeWords } from './local-change-words'

// Two seconds in all: who waits longer has gone on to something else.
const PAUSE_MS = 100
const MOST_PAUSES = 20

type Deps = {
  readonly customers: Pick<CustomerRepository, 'get'>
  readonly pause?: (ms: number) => Promise<void>
}

/** Changes a customer that can be changed before and after a try but not while it is on the wire: that moment is waited for. */
export async function afterTry<T>(
  { customers, pause = sleep }: Deps,
  localKey: string,
  change: () => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  for (let pauses = 0; ; pauses++) {
    const changed = await change()
    if (changed.ok || changed.error.code !== 'conflict' || pauses === MOST_PAUSES) return changed
    if ((await customers.get(localKey))?.state !== 'sending') return changed
    await pause(PAUSE_MS)
  }
}

/** Why a customer could not be changed, and what can be done then. */
export async function conflictWords(
  customers: Deps['customers'],
  localKey: string,
  error: AppError,
): Promise<string> {
  if (error.code !== 'conflict') return localChangeWords(error)
  switch ((await customers.get(localKey))?.state) {
    case 'sending':
      return t`This customer is being sent at this moment. Try again when the outbox shows how that ended.`
    case 'unclear':
      return t`This customer may have reached the server. Outpost looks it up; it can be changed again if it did not arrive.`
    case 'synced':
      return t`The server has this customer already. It can be read here, and no longer changed.`
    default:
      return localChangeWords(error)
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
