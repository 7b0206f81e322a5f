import type { ErrorCode } from '@shared/errors'
import type { PauseReason } from './entry'

/**
 * What a failure says about the next requests: `none`, the server is well; `entry`, it may be this entry's own fault;
 * `server`, others will fare no better; `pause`, only a person can put it right.
 */
export type Trouble = { readonly kind: 'none' | 'entry' | 'server' } | { kind: 'pause'; by: PauseReason }

/** Reads an attempt's or a probe's code. */
export function troubleOf(code: ErrorCode): Trouble {
  if (code === 'conflict') return { kind: 'none' }
  switch (code) {
    case 'sign-in-refused':
    case 'credentials-needed':
    case 'secrets-unavailable':
    case 'secret-unreadable':
      return { kind: 'pause', by: 'sign-in-refused' }
    case 'not-permitted':
      return { kind: 'pause', by: 'not-permitted' }
    case 'no-api-here':
    case 'not-found':
    case 'address-not-allowed':
      return { kind: 'pause', by: 'no-api-here' }
    case 'no-network':
    case 'host-not-found':
    case 'connection-refused':
    case 'connect-timed-out':
    case 'certificate-untrusted':
    case 'certificate-expired':
    case 'certificate-wrong-host':
    case 'proxy-failed':
    case 'captive-portal':
    case 'too-many-requests':
    case 'workspace-unknown':
    case 'data-key-lost':
    case 'locked':
      return { kind: 'server' }
    case 'timed-out':
    case 'connection-lost':
    case 'interrupted':
    case 'unexpected-answer':
    case 'server-failed':
    case 'rejected':
    case 'bad-input':
    case 'too-large':
    case 'untrusted-sender':
    case 'internal':
    case 'workspace-name-taken':
    case 'confirmation-needed':
    case 'disk-full':
    case 'storage-failed':
    case 'row-damaged':
    case 'row-too-new':
    case 'upgrade-failed':
    case 'no-sign-in-page':
    case 'file-busy':
    case 'file-denied':
    case 'file-ended':
    case 'file-place-not-allowed':
    case 'file-too-large':
    case 'passphrase-needed':
    case 'passphrase-wrong':
    case 'passphrase-wait':
    case 'recovery-key-mistyped':
    case 'recovery-key-wrong':
    case 'touch-id-refused':
      return { kind: 'entry' }
  }
}

/** Whether the server would be helped by fewer requests at a time. */
export function asksForFewer(code: ErrorCode): boolean {
  return code === 'too-many-requests' || code === 'timed-out' || code === 'connect-timed-out'
}
