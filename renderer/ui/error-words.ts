import type { ErrorCode } from '@shared/errors'

/** What happened, and what the agent can do about it. */
type ErrorWords = { readonly what: string; readonly todo: string }

/** Every failure the program can name, in sentences. */
export const errorWords: Record<ErrorCode, ErrorWords> = {
  'bad-input': {
    what: 'Outpost did not accept what was entered.',
    todo: 'Check the fields and try again.',
  },
  'too-large': {
    what: 'This is more text than Outpost can keep of one customer.',
    todo: 'Shorten the longest of it; nothing that was saved before is lost.',
  },
  'untrusted-sender': {
    what: 'Outpost refused this request for safety.',
    todo: 'Close the window and open Outpost again.',
  },
  internal: {
    what: 'Something went wrong inside Outpost. Nothing that was saved is lost.',
    todo: 'Try again; if it happens again, restart Outpost.',
  },
  'workspace-unknown': {
    what: 'This workspace is no longer on this computer.',
    todo: 'Choose another one in Settings.',
  },
  'workspace-name-taken': {
    what: 'Another workspace already has this name.',
    todo: 'Choose a different name.',
  },
  'address-not-allowed': {
    what: 'This base URL cannot be used.',
    todo: 'It must begin with https:// and carry no user name, question mark or hash.',
  },
  'credentials-needed': {
    what: 'API key and API secret are both needed here.',
    todo: 'Enter the two and try again.',
  },
  'confirmation-needed': {
    what: 'This workspace may still hold unsent customers.',
    todo: 'Type its name exactly to confirm that they may be deleted.',
  },
  'secrets-unavailable': {
    what: 'This computer cannot protect secrets right now.',
    todo: 'Unlock its keychain or sign in to the computer again, then try once more.',
  },
  'secret-unreadable': {
    what: 'This computer can no longer open the stored API secret. Drafts and outbox are untouched.',
    todo: 'Enter API key and API secret again in Settings.',
  },
  'data-key-lost': {
    what: 'This computer can no longer open the key of this workspace, and there is no passphrase that opens it. Its drafts and outbox are still on the disk, untouched, but unreadable.',
    todo: 'Bring back the keychain or the user profile that Outpost was used with, then restart Outpost; until then leave its files as they are.',
  },
  locked: {
    what: 'Outpost is locked.',
    todo: 'Unlock it first.',
  },
  'passphrase-needed': {
    what: 'Nothing can be stored or locked safely here without a passphrase.',
    todo: 'Set a passphrase under Security in Settings first.',
  },
  'passphrase-wrong': {
    what: 'This is not the passphrase.',
    todo: 'Check Caps Lock and the keyboard language, then try again.',
  },
  'passphrase-wait': {
    what: 'There were too many wrong tries.',
    todo: 'Wait a moment before you try again; nothing is deleted.',
  },
  'recovery-key-mistyped': {
    what: 'The recovery key has a typing error.',
    todo: 'Compare it letter by letter: eight groups of four.',
  },
  'recovery-key-wrong': {
    what: 'This recovery key is not the one that belongs to this computer now.',
    todo: 'Look for a later print of it; making a new one ends the one before.',
  },
  'touch-id-refused': {
    what: 'Touch ID did not confirm that it is you.',
    todo: 'Try again, or use the passphrase.',
  },
  'disk-full': {
    what: 'The disk is full.',
    todo: 'Free some space and try again; what you typed stays on the screen.',
  },
  'storage-failed': {
    what: 'This computer could not store or read it. What was saved before is safe.',
    todo: 'Try again; if it keeps failing, restart Outpost.',
  },
  'row-damaged': {
    what: 'This record on the disk is damaged and cannot be opened. It is left as it is.',
    todo: 'If the server has this customer, fetch it again with Retrieve by ID.',
  },
  'row-too-new': {
    what: 'This was written by a newer Outpost.',
    todo: 'Update Outpost to open it.',
  },
  'upgrade-failed': {
    what: 'The data of this workspace could not be brought to this version of Outpost. Nothing was changed.',
    todo: 'Restart Outpost; if it happens again, leave the computer as it is and ask your support.',
  },
  'no-network': {
    what: 'There is no network.',
    todo: 'Try again when it is back; the outbox goes on by itself.',
  },
  'host-not-found': {
    what: 'No computer answers to this address.',
    todo: 'Check the base URL for typing errors, and the network.',
  },
  'connection-refused': {
    what: 'The server refused the connection.',
    todo: 'Check base URL and port; if they are right, the server is down, so try later.',
  },
  'connect-timed-out': {
    what: 'The server could not be reached in time.',
    todo: 'Check the network and try again.',
  },
  'certificate-untrusted': {
    what: 'The server showed a certificate that this computer does not trust.',
    todo: 'Check the base URL, or ask your administrator to install the right certificate.',
  },
  'certificate-expired': {
    what: 'The certificate of the server is not valid at this time.',
    todo: "Check the clock of this computer; if it is right, tell the server's operator.",
  },
  'certificate-wrong-host': {
    what: 'The certificate of the server belongs to another address.',
    todo: 'Check the base URL for typing errors.',
  },
  'proxy-failed': {
    what: 'The proxy of this network did not let Outpost through.',
    todo: 'Check the proxy settings of this computer.',
  },
  'timed-out': {
    what: 'The request went out, but no answer came in time.',
    todo: 'Try again when the network is better.',
  },
  'connection-lost': {
    what: 'The connection broke before the answer came.',
    todo: 'Try again when the network is better.',
  },
  interrupted: {
    what: 'Outpost was closed before this was sent.',
    todo: 'Nothing is lost: the outbox goes on by itself.',
  },
  'captive-portal': {
    what: "This network's own sign-in page answered in place of the server.",
    todo: 'Open a browser, sign in to the network there, then try again.',
  },
  'unexpected-answer': {
    what: 'The server gave an answer that Outpost does not understand.',
    todo: 'Check the base URL; if it is right, try again later.',
  },
  'server-failed': {
    what: 'The server had a failure of its own, so there is nothing to correct here.',
    todo: 'Try again later.',
  },
  'too-many-requests': {
    what: 'The server asked Outpost to slow down.',
    todo: 'Try again in a while.',
  },
  'sign-in-refused': {
    what: 'The server refused the API key or the API secret.',
    todo: 'Enter both again in Settings, exactly as RocketKOR gave them.',
  },
  'not-permitted': {
    what: 'This Service Account is not allowed to do this.',
    todo: 'Ask whoever runs your RocketKOR account for a role that may create and read customers.',
  },
  'no-api-here': {
    what: 'There is no RocketKOR API at this address.',
    todo: 'Check the base URL and its path in Settings.',
  },
  rejected: {
    what: 'The server refused it.',
    todo: 'Read its reasons, correct the customer and try again.',
  },
  'not-found': {
    what: 'The server knows no customer with this ID.',
    todo: 'Check the ID, and that you are in the right workspace.',
  },
  conflict: {
    what: 'The server says that it already has a customer like this one.',
    todo: 'Compare the two before you send it again.',
  },
}

/** Only what happened. */
export function causeWords(code: ErrorCode): string {
  return errorWords[code].what
}

/** What happened and what to do, with RocketKOR's number for the failure when there is one. */
export function wordsFor(error: { readonly code: ErrorCode; readonly traceId?: string | undefined }): string {
  const { what, todo } = errorWords[error.code]
  const trace = error.traceId === undefined || error.traceId === '' ? '' : ` (Trace ID ${error.traceId})`
  return `${what} ${todo}${trace}`
}
