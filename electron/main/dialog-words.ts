import { t } from '@lingui/core/macro'
import type { AppError } from '@shared/errors'

/** What a person is told when Outpost cannot start or go on, and what they can do. */
export type FailureWords = { readonly title: string; readonly text: string }

/** Words for a list of workspaces that cannot be read; nothing was changed or thrown away. */
export function workspacesFailure(error: AppError, path: string): FailureWords {
  const reason = reasonOf(error)
  return { title: cannotStart(), text: `${reason}\n\n${t`The file is: ${path}`}` }
}

/** Words for a failure that nobody foresaw. */
export function unknownFailure(logFolder: string): FailureWords {
  const text = t`Something unexpected happened. Start Outpost again; if it happens again, restart the computer, and then show the log to whoever supports you. Your drafts and your queue are kept.`
  return { title: cannotStart(), text: `${text}\n\n${logWords(logFolder)}` }
}

/** Words for a bug that ends a running Outpost. */
export function bugFailure(logFolder: string): FailureWords {
  const text = t`Something unexpected happened. Start Outpost again: your drafts and your queue are kept.`
  return { title: t`Outpost has to close`, text: `${text}\n\n${logWords(logFolder)}` }
}

/** Words for a practice server that begins anew. */
export function practiceStartedOver(aside: string) {
  const message = t`The practice server starts over.`
  const reason = t`Its file was damaged, so it has its first customers again and lacks the ones you added. What you drafted or queued is kept.`
  return { message, detail: `${reason}\n\n${t`The damaged file was kept: ${aside}`}` }
}

/** Asks before a file is replaced that the system did not ask about. */
export function replaceQuestion(name: string) {
  return {
    message: t`“${name}” is there already. Replace it?`,
    detail: t`What is in the file now is lost.`,
    replace: t`Replace`,
    cancel: t`Cancel`,
  }
}

function cannotStart(): string {
  return t`Outpost cannot start`
}

function logWords(logFolder: string): string {
  return t`The log is in: ${logFolder}`
}

function reasonOf({ code }: AppError): string {
  switch (code) {
    case 'row-damaged':
      return t`The list of your workspaces is damaged. A copy of the damaged file was kept beside it. Put a good copy of the file (from a backup, for example) in its place and start Outpost again. If there is none, delete the file and add your workspaces again; what was not sent yet cannot be opened then.`
    case 'row-too-new':
      return t`The list of your workspaces was written by a newer Outpost. Install the newest Outpost and start it.`
    default:
      return t`The list of your workspaces cannot be read. Make sure that you may read the file and that its disk works, and start Outpost again.`
  }
}
