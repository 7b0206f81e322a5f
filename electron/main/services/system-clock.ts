import type { Clock } from '@shared/clock'

/** The clocks of this computer. */
export const systemClock: Clock = { now: () => Date.now(), ticks: () => performance.now() }
