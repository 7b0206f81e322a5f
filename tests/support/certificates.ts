import { generate } from 'selfsigned'
import type { Pem } from './local-server'

const DAY_MS = 86_400_000

/** A certificate that signed itself; by default a good one for 127.0.0.1. */
export async function makeCertificate(options: { ip?: string; isExpired?: boolean } = {}): Promise<Pem> {
  const { ip = '127.0.0.1', isExpired = false } = options
  const shift = isExpired ? -3 * DAY_MS : -DAY_MS
  const made = await generate([{ name: 'commonName', value: 'outpost-test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() + shift),
    notAfterDate: new Date(Date.now() + shift + 2 * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip }] },
    ],
  })
  return { cert: made.cert, key: made.private }
}
