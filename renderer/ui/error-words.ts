import type { ErrorCode } from '@shared/errors'

/** What happened and what to do about it, for every failure the program can name. */
export const errorWords: Record<ErrorCode, string> = {
  'bad-input': 'Outpost did not accept what was entered. Check the fields and try again.',
  'untrusted-sender': 'Outpost refused this request for safety. Close the window and open Outpost again.',
  internal:
    'Something went wrong inside Outpost. Nothing was lost. Try again; if it happens again, restart Outpost.',
  'workspace-unknown': 'This workspace is no longer on this computer. Choose another one in Settings.',
  'workspace-name-taken': 'Another workspace already has this name. Choose a different name.',
  'address-not-allowed':
    'This base URL cannot be used. It must begin with https:// and carry no user name, question mark or hash.',
  'credentials-needed': 'API key and API secret are both needed here. Enter the two and try again.',
  'confirmation-needed':
    'This workspace still has unsent customers. Type its name exactly to confirm that they may be deleted.',
  'secrets-unavailable':
    'This computer cannot protect secrets right now. Unlock its keychain or sign in to the computer again, then try once more.',
  'secret-unreadable':
    'This computer can no longer open the stored API secret. Enter API key and API secret again in Settings; drafts and outbox are untouched.',
  'disk-full': 'The disk is full. Free some space and try again; what you typed stays on the screen.',
  'storage-failed':
    'This computer could not store it. Try again; if it keeps failing, restart Outpost. What was saved before is safe.',
  'row-damaged':
    'This record on the disk is damaged and cannot be opened. It is left as it is; a synced customer can be fetched again with Retrieve by ID.',
  'row-too-new': 'This record was written by a newer Outpost. Update Outpost to open it.',
  'upgrade-failed':
    'The data of this workspace could not be brought to this version of Outpost. Nothing was changed. Restart Outpost; if it happens again, keep the computer as it is and ask for help.',
  'no-network': 'There is no network. Try again when it is back; the outbox goes on by itself.',
  'host-not-found':
    'No computer answers to this address. Check the base URL for typing errors, and the network.',
  'connection-refused':
    'The server refused the connection. Check base URL and port; if they are right, the server is down, so try later.',
  'connect-timed-out': 'The server did not answer in time. Check the network and try again.',
  'certificate-untrusted':
    'The server showed a certificate that this computer does not trust. Check the base URL, or ask your administrator to install the right certificate.',
  'certificate-expired':
    "The server's certificate is not valid at this time. Check the clock of this computer; if it is right, tell the server's operator.",
  'certificate-wrong-host':
    'The certificate belongs to another address. Check the base URL for typing errors.',
  'proxy-failed':
    'The proxy of this network did not let Outpost through. Check the proxy settings of this computer.',
  'timed-out':
    'The request went out, but no answer came in time. Try again; the outbox first looks up what became of a customer.',
  'connection-lost':
    'The connection broke before the answer came. Try again; the outbox first looks up what became of a customer.',
  'captive-portal':
    "The network's own sign-in page answered instead of the server. Open a browser, sign in to the network, then choose Check now.",
  'unexpected-answer':
    'The server gave an answer that Outpost does not understand. Check the base URL; if it is right, try again later.',
  'server-failed':
    'The server had a failure of its own, so there is nothing to correct here. Try again later; the outbox does so by itself.',
  'too-many-requests':
    'The server asked Outpost to slow down. Try again in a while; the outbox goes on by itself.',
  'sign-in-refused':
    'The server refused the API key or the API secret. Enter both again in Settings, exactly as RocketKOR gave them.',
  'not-permitted':
    'This Service Account is not allowed to do this. Ask whoever runs your RocketKOR account for a role that may create and read customers.',
  'no-api-here': 'There is no RocketKOR API at this address. Check the base URL and its path in Settings.',
  rejected: 'The server refused it. Read its reasons, correct the customer and try again.',
  'not-found': 'The server knows no customer with this ID. Check the ID and the workspace.',
  conflict: 'The server already has a customer like this one. Compare the two before you send it again.',
}

/** The sentence for a failure, with RocketKOR's number for it when there is one. */
export function wordsFor(error: { readonly code: ErrorCode; readonly traceId?: string | undefined }): string {
  const sentence = errorWords[error.code]
  return error.traceId === undefined || error.traceId === ''
    ? sentence
    : `${sentence} (Trace ID ${error.traceId})`
}
