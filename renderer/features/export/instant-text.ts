/** An instant (epoch ms) as files have it; empty for none, and for what no calendar knows. */
export function instantText(at: number | null | undefined): string {
  const date = new Date(at ?? NaN)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
