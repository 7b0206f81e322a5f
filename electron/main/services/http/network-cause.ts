import type { NetworkCause } from '@shared/api/exchange'

/** What the codes of Node, OpenSSL and undici mean to an agent. Codes only: message texts change between versions. */
const causes: Readonly<Record<string, NetworkCause>> = {
  // A resolver that cannot be asked is a missing network; one that says no is a wrong or blocked name.
  EAI_AGAIN: 'no-network',
  ENOTFOUND: 'host-not-found',
  EHOSTUNREACH: 'no-network',
  EHOSTDOWN: 'no-network',
  ENETUNREACH: 'no-network',
  ENETDOWN: 'no-network',
  EADDRNOTAVAIL: 'no-network',
  ECONNREFUSED: 'connection-refused',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timed-out',
  ETIMEDOUT: 'connect-timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  UND_ERR_PRX_CONN: 'proxy-failed',
  UND_ERR_PRX_TLS: 'proxy-failed',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-host',
  HOSTNAME_MISMATCH: 'certificate-wrong-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'certificate-untrusted',
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'certificate-untrusted',
  CERT_SIGNATURE_FAILURE: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_REJECTED: 'certificate-untrusted',
  CERT_REVOKED: 'certificate-untrusted',
  CERT_CHAIN_TOO_LONG: 'certificate-untrusted',
  INVALID_CA: 'certificate-untrusted',
  INVALID_PURPOSE: 'certificate-untrusted',
  PATH_LENGTH_EXCEEDED: 'certificate-untrusted',
}

/** What a failure to connect means when it is the proxy that was connected to. */
const causesOfProxy: Partial<Record<NetworkCause, NetworkCause>> = {
  'host-not-found': 'proxy-failed',
  'connection-refused': 'proxy-failed',
  'connect-timed-out': 'proxy-failed',
  'connection-lost': 'proxy-failed',
}

/** Why an exchange failed; `connection-lost` for all that has no better name. */
export function networkCauseOf(error: unknown, facts: { isSent: boolean }): NetworkCause {
  const cause = knownCause(error) ?? 'connection-lost'
  return facts.isSent && cause === 'connect-timed-out' ? 'timed-out' : cause
}

/** Why nothing was sent through a proxy: what failed to connect was the way to the proxy itself. */
export function causeThroughProxy(cause: NetworkCause): NetworkCause {
  return causesOfProxy[cause] ?? cause
}

/** Looks through wrappers: undici keeps the reason in `cause`, and a host with several addresses fails with a list. */
function knownCause(error: unknown): NetworkCause | undefined {
  if (!(error instanceof Error)) return undefined
  const own = 'code' in error && typeof error.code === 'string' ? causes[error.code] : undefined
  const wrapped = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause]
  return own ?? wrapped.map(knownCause).find((cause) => cause !== undefined)
}
