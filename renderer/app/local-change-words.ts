import { t } from '@lingui/core/macro'
import { wordsFor } from '@renderer/ui/error-words'
import type { AppError } from '@shared/errors'

/** The sentence for a change on this computer that failed; a conflict there is a state that moved on, not a duplicate. */
export function localChangeWords(error: AppError): string {
  return error.code === 'conflict'
    ? t`This customer has moved on in the meantime: it may be on its way to the server. Look at its state first.`
    : wordsFor(error)
}
