import { z } from './zod'

/** Every failure the program can name. The window has words for each (`renderer/ui/error-words.ts`). */
export const errorCodes = [
  // Our own boundaries.
  'bad-input',
  'too-large',
  'untrusted-sender',
  'internal',
  // Workspaces and credentials.
  'workspace-unknown',
  'workspace-name-taken',
  'address-not-allowed',
  'credentials-needed',
  'confirmation-needed',
  'secrets-unavailable',
  'secret-unreadable',
  'data-key-lost',
  // Lock and passphrase.
  'locked',
  'passphrase-needed',
  'passphrase-wrong',
  'passphrase-wait',
  'recovery-key-mistyped',
  'recovery-key-wrong',
  'touch-id-refused',
  // Storage.
  'disk-full',
  'storage-failed',
  'row-damaged',
  'row-too-new',
  'upgrade-failed',
  // Files written for the agent.
  'file-busy',
  'file-denied',
  'file-ended',
  'file-place-not-allowed',
  'file-too-large',
  // The way to the server.
  'no-network',
  'host-not-found',
  'connection-refused',
  'connect-timed-out',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-wrong-host',
  'proxy-failed',
  'timed-out',
  'connection-lost',
  // Outpost ended before the request left.
  'interrupted',
  // What the server said.
  'captive-portal',
  'no-sign-in-page',
  'unexpected-answer',
  'server-failed',
  'too-many-requests',
  'sign-in-refused',
  'not-permitted',
  'no-api-here',
  'rejected',
  'not-found',
  'conflict',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export const errorCodeSchema = z.enum(errorCodes)

/** A named failure as plain data: it survives IPC and IndexedDB. `message` is for logs, never for decisions or the UI. */
export const appErrorSchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  /** How long to wait before the next try, as the server or the lock asks, milliseconds. */
  retryAfterMs: z.number().optional(),
  /** RocketKOR's own number for the failed request, to quote to its support. */
  traceId: z.string().optional(),
})

export type AppError = z.infer<typeof appErrorSchema>

/** Builds an {@link AppError}. */
export function appError(code: ErrorCode, message: string = code): AppError {
  return { code, message }
}
