import type { Clock } from '@shared/clock'
import type { RandomBytes } from '@shared/seal'

/** The window's two clocks. */
export const browserClock: Clock = { now: () => Date.now(), ticks: () => performance.now() }

/** The window's own source of randomness. */
export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** A key no other customer on any computer has. */
export function newLocalKey(): string {
  return crypto.randomUUID()
}
