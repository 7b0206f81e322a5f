import type { AppError } from '@shared/errors'

/** What a person is told when Outpost cannot start or go on, and what they can do. */
export type FailureWords = { readonly title: string; readonly text: string }

const TITLE = 'Outpost cannot start'

/** Words for a list of workspaces that cannot be read; nothing was changed or thrown away. */
export function workspacesFailure(error: AppError, path: string): FailureWords {
  return { title: TITLE, text: `${reasonOf(error)}\n\nThe file is: ${path}` }
}

/** Words for a failure that nobody foresaw. */
export function unknownFailure(logFolder: string): FailureWords {
  const text = `Something unexpected happened. Start Outpost again; if it happens again, restart the computer, and then show the log to whoever supports you. Your drafts and your queue are kept.\n\nThe log is in: ${logFolder}`
  return { title: TITLE, text }
}

/** Words for a bug that ends a running Outpost. */
export function bugFailure(logFolder: string): FailureWords {
  const text = `Something unexpected happened. Start Outpost again: your drafts and your queue are kept.\n\nThe log is in: ${logFolder}`
  return { title: 'Outpost has to close', text }
}

/** Words for a practice server that begins anew. */
export function practiceStartedOver(aside: string) {
  const message = 'The practice server starts over.'
  const detail = `Its file was damaged, so it has its first customers again and lacks the ones you added. What you drafted or queued is kept.\n\nThe damaged file was kept: ${aside}`
  return { message, detail }
}

function reasonOf({ code }: AppError): string {
  switch (code) {
    case 'row-damaged':
      return 'The list of your workspaces is damaged. A copy of the damaged file was kept beside it. Put a good copy of the file (from a backup, for example) in its place and start Outpost again. If there is none, delete the file and add your workspaces again; what was not sent yet cannot be opened then.'
    case 'row-too-new':
      return 'The list of your workspaces was written by a newer Outpost. Install the newest Outpost and start it.'
    default:
      return 'The list of your workspaces cannot be read. Make sure that you may read the file and that its disk works, and start Outpost again.'
  }
}
