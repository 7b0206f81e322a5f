/** The first wait after a failure is at most this, ms. */
export const BACK_OFF_BASE_MS = 1_000
/** No wait of our own is longer than this, ms. */
export const BACK_OFF_CAP_MS = 5 * 60_000

/** Full jitter: a wait between 1 ms and a ceiling that doubles with each failure in a row; `random` answers in [0, 1). */
export function backOffMs(failures: number, random: () => number): number {
  const ceiling = Math.min(BACK_OFF_CAP_MS, BACK_OFF_BASE_MS * 2 ** Math.max(0, failures - 1))
  return Math.max(1, Math.round(random() * ceiling))
}
