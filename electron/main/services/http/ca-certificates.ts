import { getCACertificates } from 'node:tls'

/** Whom to trust: the certificates Node brings, and those the user or their company put into the system. */
export function readCaCertificates(onUnreadable: (error: unknown) => void): string[] {
  return [...new Set([...getCACertificates('default'), ...readSystem(onUnreadable)])]
}

function readSystem(onUnreadable: (error: unknown) => void): string[] {
  try {
    return getCACertificates('system')
  } catch (error) {
    // Public servers stay reachable without the system's own list.
    onUnreadable(error)
    return []
  }
}
