const MOST = 9

/** The picture of a number for Windows, which draws none itself; null for none. */
export function overlayFile(unsent: number): string | null {
  if (unsent <= 0) return null
  return unsent > MOST ? 'badge-9-and-more.png' : `badge-${unsent}.png`
}
