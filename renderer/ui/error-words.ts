import { msg, t } from '@lingui/core/macro'
import type { ErrorCode } from '@shared/errors'
import { liveWords } from './live-words'

/** What happened, and what the agent can do about it. */
type ErrorWords = { readonly what: string; readonly todo: string }

/** Every failure the program can name, in sentences. */
export const errorWords: Record<ErrorCode, ErrorWords> = liveWords({
  'bad-input': {
    what: msg`Outpost did not accept what was entered.`,
    todo: msg`Check the fields and try again.`,
  },
  'too-large': {
    what: msg`This is more text than Outpost can keep of one customer.`,
    todo: msg`Shorten the longest of it; nothing that was saved before is lost.`,
  },
  'untrusted-sender': {
    what: msg`Outpost refused this request for safety.`,
    todo: msg`Close the window and open Outpost again.`,
  },
  internal: {
    what: msg`Something went wrong inside Outpost. Nothing that was saved is lost.`,
    todo: msg`Try again; if it happens again, restart Outpost.`,
  },
  'workspace-unknown': {
    what: msg`This workspace is no longer on this computer.`,
    todo: msg`Choose another one in Settings.`,
  },
  'workspace-name-taken': {
    what: msg`Another workspace already has this name.`,
    todo: msg`Choose a different name.`,
  },
  'address-not-allowed': {
    what: msg`This base URL cannot be used.`,
    todo: msg`It must begin with https:// and carry no user name, question mark or hash.`,
  },
  'credentials-needed': {
    what: msg`API key and API secret are both needed here.`,
    todo: msg`Enter the two and try again.`,
  },
  'confirmation-needed': {
    what: msg`This workspace may still hold unsent customers.`,
    todo: msg`Type its name exactly to confirm that they may be deleted.`,
  },
  'secrets-unavailable': {
    what: msg`This computer cannot protect secrets right now.`,
    todo: msg`Unlock its keychain or sign in to the computer again, then try once more.`,
  },
  'secret-unreadable': {
    what: msg`This computer can no longer open the stored API secret. Drafts and outbox are untouched.`,
    todo: msg`Enter API key and API secret again in Settings.`,
  },
  'data-key-lost': {
    what: 'This computer can no longer open the key of this workspace, and there is no passphrase that opens it. Its drafts and outbox are still on the disk, untouched, but unreadable.',
    todo: 'Bring back the keychain or the user profile that Outpost was used with, then restart Outpost; until then leave its files as they are.',
  },
  locked: {
    what: msg`Outpost is locked.`,
    todo: msg`Unlock it first.`,
  },
  'passphrase-needed': {
    what: msg`Nothing can be stored or locked safely here without a passphrase.`,
    todo: msg`Set a passphrase under Security in Settings first.`,
  },
  'passphrase-wrong': {
    what: msg`This is not the passphrase.`,
    todo: msg`Check Caps Lock and the keyboard language, then try again.`,
  },
  'passphrase-wait': {
    what: msg`There were too many wrong tries.`,
    todo: msg`Wait a moment before you try again; nothing is deleted.`,
  },
  'recovery-key-mistyped': {
    what: msg`The recovery key has a typing error.`,
    todo: msg`Compare it letter by letter: eight groups of four.`,
  },
  'recovery-key-wrong': {
    what: msg`This recovery key is not the one that belongs to this computer now.`,
    todo: msg`Look for a later print of it; making a new one ends the one before.`,
  },
  'touch-id-refused': {
    what: msg`Touch ID did not confirm that it is you.`,
    todo: msg`Try again, or use the passphrase.`,
  },
  'disk-full': {
    what: msg`The disk is full.`,
    todo: msg`Free some space and try again; what you typed stays on the screen.`,
  },
  'storage-failed': {
    what: msg`This computer could not store or read it. What was saved before is safe.`,
    todo: msg`Try again; if it keeps failing, restart Outpost.`,
  },
  'row-damaged': {
    what: msg`This record on the disk is damaged and cannot be opened. It is left as it is.`,
    todo: msg`If the server has this customer, fetch it again with Retrieve by ID.`,
  },
  'row-too-new': {
    what: msg`This was written by a newer Outpost.`,
    todo: msg`Update Outpost to open it.`,
  },
  'upgrade-failed': {
    what: msg`The data of this workspace could not be brought to this version of Outpost. Nothing was changed.`,
    todo: msg`Restart Outpost; if it happens again, leave the computer as it is and ask your support.`,
  },
  'file-busy': {
    what: msg`Outpost is asking already where to save a file.`,
    todo: msg`Answer that question first; it may be behind this window.`,
  },
  'file-denied': {
    what: msg`The file cannot be written in that folder, or a file of that name is open in another program.`,
    todo: msg`Close the file there, or choose another folder or name.`,
  },
  'file-ended': {
    what: msg`The file is no longer being written, and nothing of it was left behind.`,
    todo: msg`Save it again.`,
  },
  'file-place-not-allowed': {
    what: msg`This is Outpost's own folder, where nothing but its own files may be.`,
    todo: msg`Choose another folder.`,
  },
  'file-too-large': {
    what: msg`The file would be larger than 2 GB.`,
    todo: msg`Choose fewer customers at a time.`,
  },
  'no-network': {
    what: msg`There is no network.`,
    todo: msg`Try again when it is back; the outbox goes on by itself.`,
  },
  'host-not-found': {
    what: msg`No computer answers to this address.`,
    todo: msg`Check the base URL for typing errors, and the network.`,
  },
  'connection-refused': {
    what: msg`The server refused the connection.`,
    todo: msg`Check base URL and port; if they are right, the server is down, so try later.`,
  },
  'connect-timed-out': {
    what: msg`The server could not be reached in time.`,
    todo: msg`Check the network and try again.`,
  },
  'certificate-untrusted': {
    what: msg`The server showed a certificate that this computer does not trust.`,
    todo: msg`Check the base URL, or ask your administrator to install the right certificate.`,
  },
  'certificate-expired': {
    what: msg`The certificate of the server is not valid at this time.`,
    todo: msg`Check the clock of this computer; if it is right, tell the server's operator.`,
  },
  'certificate-wrong-host': {
    what: msg`The certificate of the server belongs to another address.`,
    todo: msg`Check the base URL for typing errors.`,
  },
  'proxy-failed': {
    what: msg`The proxy of this network did not let Outpost through.`,
    todo: msg`Check the proxy settings of this computer.`,
  },
  'timed-out': {
    what: msg`The request went out, but no answer came in time.`,
    todo: msg`Try again when the network is better.`,
  },
  'connection-lost': {
    what: msg`The connection broke before the answer came.`,
    todo: msg`Try again when the network is better.`,
  },
  interrupted: {
    what: msg`Outpost was closed before this was sent.`,
    todo: msg`Nothing is lost: the outbox goes on by itself.`,
  },
  'captive-portal': {
    what: msg`This network's own sign-in page answered in place of the server.`,
    todo: msg`Open a browser, sign in to the network there, then try again.`,
  },
  'no-sign-in-page': {
    what: msg`There is no sign-in page in the way any more, or no browser to show it.`,
    todo: msg`Choose Try again; if it is still in the way, open any page in a browser.`,
  },
  'unexpected-answer': {
    what: msg`The server gave an answer that Outpost does not understand.`,
    todo: msg`Check the base URL; if it is right, try again later.`,
  },
  'server-failed': {
    what: msg`The server had a failure of its own, so there is nothing to correct here.`,
    todo: msg`Try again later.`,
  },
  'too-many-requests': {
    what: msg`The server asked Outpost to slow down.`,
    todo: msg`Try again in a while.`,
  },
  'sign-in-refused': {
    what: msg`The server refused the API key or the API secret.`,
    todo: msg`Enter both again in Settings, exactly as RocketKOR gave them.`,
  },
  'not-permitted': {
    what: msg`This Service Account is not allowed to do this.`,
    todo: msg`Ask whoever runs your RocketKOR account for a role that may create and read customers.`,
  },
  'no-api-here': {
    what: msg`There is no RocketKOR API at this address.`,
    todo: msg`Check the base URL and its path in Settings.`,
  },
  rejected: {
    what: msg`The server refused it.`,
    todo: msg`Read its reasons, correct the customer and try again.`,
  },
  'not-found': {
    what: msg`The server knows no customer with this ID.`,
    todo: msg`Check the ID, and that you are in the right workspace.`,
  },
  conflict: {
    what: msg`The server says that it already has a customer like this one.`,
    todo: msg`Compare the two before you send it again.`,
  },
})

/** Only what happened. */
export function causeWords(code: ErrorCode): string {
  return errorWords[code].what
}

/** What happened and what to do, with RocketKOR's number for the failure when there is one. */
export function wordsFor(error: { readonly code: ErrorCode; readonly traceId?: string | undefined }): string {
  const { what, todo } = errorWords[error.code]
  const { traceId = '' } = error
  return [what, todo, traceId === '' ? '' : t`(Trace ID ${traceId})`].filter((part) => part !== '').join(' ')
}
