import type { ErrorCode } from '@shared/errors'

/** What can break on the way to a server. */
export type NetworkCause = Extract<
  ErrorCode,
  | 'no-network'
  | 'host-not-found'
  | 'connection-refused'
  | 'connect-timed-out'
  | 'certificate-untrusted'
  | 'certificate-expired'
  | 'certificate-wrong-host'
  | 'proxy-failed'
  | 'timed-out'
  | 'connection-lost'
>

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  /** Path and query after the base URL, beginning with `/v1/`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One HTTP exchange as it went. `isSent` is true unless it is certain that no byte of the request left. */
export type Exchange =
  | {
      readonly kind: 'answer'
      readonly status: number
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  | { readonly kind: 'failure'; readonly cause: NetworkCause; readonly isSent: boolean }

/** Sends one request, exactly once: no retry, no redirect. Never rejects. */
export type SendRequest = (request: HttpRequest) => Promise<Exchange>
