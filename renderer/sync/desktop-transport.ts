import { appError, type AppError, type ErrorCode } from '@shared/errors'
import type { DesktopApi } from '@shared/ipc/contract'
import { err, type Result } from '@shared/result'
import type { Transport } from '@shared/sync/ports'
import type { Verdict } from '@shared/sync/verdict'

/** Main answers these before it hands anything to the wire; after any other failure the request may have left. */
const beforeTheWire: ReadonlySet<ErrorCode> = new Set([
  'bad-input',
  'untrusted-sender',
  'workspace-unknown',
  'credentials-needed',
  'secrets-unavailable',
  'secret-unreadable',
  'data-key-lost',
  'locked',
  'disk-full',
  'storage-failed',
])

/** The way to a workspace's server through main's API client. */
export function createDesktopTransport(
  { customers }: Pick<DesktopApi, 'customers'>,
  workspaceId: string,
): Transport {
  return {
    async create({ localKey, body }) {
      const answer = await settled(() => customers.create({ workspaceId, localKey, body }))
      return answer.ok ? answer.value : toVerdict(answer.error)
    },
    async rejoin(localKey) {
      const answer = await settled(() => customers.rejoin({ workspaceId, localKey }))
      return answer.ok ? answer.value : null
    },
    findByReference: (reference) => settled(() => customers.findByReference({ workspaceId, reference })),
    search: (text) => settled(() => customers.search({ workspaceId, text })),
  }
}

function toVerdict({ code, retryAfterMs }: AppError): Verdict {
  return beforeTheWire.has(code)
    ? { verdict: 'not-sent', code, retryAfterMs: retryAfterMs ?? null }
    : { verdict: 'unclear', code, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

// A bridge that breaks (main went away in the middle) proves nothing about what main had done by then.
async function settled<T>(ask: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await ask()
  } catch {
    return err(appError('internal'))
  }
}
